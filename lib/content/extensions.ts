import { type Extensions, getSchema } from "@tiptap/core";
import { MARKS, NODES } from "./registry.ts";

/** The pure list. The editor maps over it and adds node views; nothing else may change what a document is. */
export const contentExtensions: Extensions = [...NODES, ...MARKS].map((spec) => spec.extension);

/** Made once per process, when this file is first loaded. */
export const contentSchema = getSchema(contentExtensions);
