import type { EditionArticle } from "../../edition-types.ts";

export const nineHundredObservers: EditionArticle = {
  kind: "news",
  section: "security",
  slug: "nine-hundred-observers",
  title: "Nine hundred observers, 614 kilometres and one very long sentence on drones",
  standfirst:
    "The mission on the Vashel is to nearly triple. Its record so far suggests that seeing a breach was never the hard part.",
  bylines: ["idris-holm"],
  topics: ["vashel-line", "maudry-summit"],
  hoursAgo: 26.5,
  body: [
    {
      type: "p",
      text: "Delegations at Lake Maudry have settled on 900 observers for the Vashel line, up from 340, two officials said as the summit entered its last day. The increase would put a team of six within forty minutes of any point on the river, and within three hours of most of the Kettin hills.",
    },
    {
      type: "p",
      text: "Halvern and Torvane have lodged 1,287 complaints against each other since the ceasefire began. The mission has verified 418 and attributed eleven: seven to Torvane, four to Halvern. In the other 407 cases it could establish that something had been fired and nothing further, because attribution needs five votes of seven in the Commission and each side has two.",
    },
    {
      type: "p",
      text: "Drones are meant to help. Article 6, paragraph 4, would let observers fly them to 3,000 metres over fifteen kilometres on each bank. The rule is one sentence of 94 words, and its last eleven require notice “to the competent local commander, who shall be deemed informed”. Torvane’s text says notice is given when it is received. Halvern’s says when it is sent. In the hills, where [the telephones ring in empty rooms](/security/hasker-bridge), that is the difference between an inspection and an appointment.",
    },
  ],
};
