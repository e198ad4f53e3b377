import { notFound } from "next/navigation";

/** Any other address of the desk, so that its own page says so, with the rooms in reach. */
export default function MissingRoom(): never {
  notFound();
}
