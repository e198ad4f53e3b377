import type { EditionArticle } from "../../edition-types.ts";

export const downTheVashel: EditionArticle = {
  kind: "gallery",
  section: "security",
  slug: "down-the-vashel",
  title: "Down the Vashel: four places where the war stopped and nothing has started",
  standfirst:
    "From the snow above Kettin to the burnt cranes at Tressmouth, drawn on the line in the week before the summit.",
  bylines: ["idris-holm"],
  topics: ["vashel-line", "river-trade"],
  picture: "border-post",
  hoursAgo: 63.7,
  body: [
    {
      type: "p",
      text: "The line is 614 kilometres long, and for most of them nobody lives beside it. Our correspondent went down it with a sketchbook, by sledge, by rail and on a minesweeper’s tender.",
    },
    {
      type: "picture",
      picture: "rail-bridge",
      caption:
        "Hasker, kilometre 208. The last train crossed on the morning of the crossing. A band of white paint marks the middle, and whoever’s turn it is renews it.",
    },
    {
      type: "picture",
      picture: "grain-silos",
      caption:
        "Belmuth, kilometre 391. The elevator is full. The foreman walks the quay at six each morning, as he did when there were barges, and writes “none” into the book.",
    },
    {
      type: "p",
      text: "Below Belmuth the river is mined from bank to bank. Ondrey’s sweepers clear about 300 metres on a good day, and the sappers have taken to naming the good days.",
    },
    {
      type: "picture",
      picture: "harbour-cranes",
      caption:
        "Tressmouth, kilometre 614. Where the river ends, five cranes of fourteen can still turn. The pilots play cards in the harbour office and keep their licences in date.",
    },
  ],
};
