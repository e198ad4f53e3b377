import type { EditionSection } from "../edition-types.ts";

export const sections: EditionSection[] = [
  {
    key: "peace-talks",
    name: "Peace Talks",
    slug: "peace-talks",
    description:
      "Halvern, Torvane and the Four: what is proposed, who has accepted it and what each side says it means.",
  },
  {
    key: "guarantees",
    parent: "peace-talks",
    name: "Guarantees",
    slug: "guarantees",
    description: "The troops, the bases and the sentence that would send them: the promise behind the peace.",
  },
  {
    key: "drafting-room",
    parent: "peace-talks",
    name: "The Drafting Room",
    slug: "drafting-room",
    description: "The text of the settlement, read clause by clause as it changes in Aubrenz.",
  },
  {
    key: "security",
    name: "Security",
    slug: "security",
    description: "The Vashel line as it is kept: posts, patrols, observers and breaches.",
  },
  {
    key: "economy",
    name: "Economy",
    slug: "economy",
    description: "Reserves, reconstruction, grain and insurance: what the war cost and who is asked to pay.",
  },
  {
    key: "opinion",
    name: "Opinion",
    slug: "opinion",
    description: "Arguments by our own analysts and by guests. They speak for themselves.",
  },
  {
    key: "explained",
    name: "Explained",
    slug: "explained",
    description: "Procedures, terms and numbers of the talks, set out once and kept up to date.",
  },
];
