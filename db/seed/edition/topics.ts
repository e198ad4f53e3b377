import type { EditionTopic } from "../edition-types.ts";

export const topics: EditionTopic[] = [
  {
    key: "maudry-summit",
    name: "The Maudry summit",
    slug: "maudry-summit",
    description: "Four days at Corvell House on Lake Maudry, days 39 to 42 of the ceasefire, and what came of them.",
  },
  {
    key: "article-five",
    name: "Article 5",
    slug: "article-five",
    description:
      "The clause that would oblige the Four to act if the line is crossed again, in its three competing versions.",
  },
  {
    key: "vashel-line",
    name: "The Vashel line",
    slug: "vashel-line",
    description:
      "614 kilometres of river and hill between the two armies, from the Kettin heights to the sea below Belmuth.",
  },
  {
    key: "three-bases",
    name: "The three bases",
    slug: "three-bases",
    description: "Stallow, Haldring and Vetch Point, where 22,000 troops of the guarantor states would be stationed.",
  },
  {
    key: "ratification",
    name: "Ratification",
    slug: "ratification",
    description: "The Assembly in Lissary, the Estates of Aurenne and the others who must say yes.",
  },
  {
    key: "reconstruction",
    name: "Reserves and reconstruction",
    slug: "reconstruction",
    description: "410 billion florins of damage, 148 billion in a depository and a Trust that is a third full.",
  },
  {
    key: "prisoners",
    name: "Prisoners",
    slug: "prisoners",
    description: "The lists, the exchanges at Hasker bridge and the people whom neither side acknowledges.",
  },
  {
    key: "river-trade",
    name: "The river trade",
    slug: "river-trade",
    description: "Grain, mines and insurance on the lower Vashel.",
  },
];
