import type { EditionArticle } from "../../edition-types.ts";

export const fourNightsAtCorvellHouse: EditionArticle = {
  kind: "analysis",
  section: "peace-talks",
  slug: "four-nights-at-corvell-house",
  kicker: "Inside the summit",
  title: "Four nights at Corvell House: how the consent clause left and came back",
  standfirst:
    "A merged paragraph, a capital letter and forty minutes on a staircase. Nine people who were there describe the last night at Lake Maudry.",
  bylines: ["nora-vayle", "ana-lucarne"],
  topics: ["maudry-summit", "article-five"],
  picture: "long-table",
  hoursAgo: 8.5,
  body: [
    {
      type: "p",
      text: "The radiators in the east wing failed on the first evening, and Torvane’s delegation took it for a message. It was a valve. By the time a plumber had come across the lake from the village, Matthis Orlend had moved his staff into the billiard room, spread the maps over the green cloth and refused to move back. He worked there for four days in his overcoat.",
    },
    {
      type: "p",
      text: "Corvell House was built by a cotton merchant who disliked his brothers, and it has two of everything. Halvern slept in the west wing. The Four had the upper floor. Between the wings run seventy-four paces of corridor, and the text of the Maudry Statement went up and down them in red folders, carried by Brevaini officers who had been forbidden to say who had laughed. What follows is drawn from talks with nine people in five delegations. Where they disagree we say so.",
    },
    { type: "h2", text: "The night it was struck" },
    {
      type: "p",
      text: "Two evenings went on procedure and the third began badly. Torvane’s text had foreign troops deploying “with the consent of the Parties”. Konrad Feyle, prime minister of Castrane, who would send the largest contingent, came down to the billiard room himself. Accounts of his words vary. All agree on the substance: a general who must ask the enemy’s leave has 9,000 hostages, and Castrane had better uses for them at home.",
    },
    {
      type: "p",
      text: "Orlend asked for an hour and took two. At 23:15 he drew a line through the clause with his own pen and initialled the margin. In its place went “in consultation with the Parties”, a phrase that Aurenne’s delegation had brought in its luggage. Mirel Adane accepted it for Article 4 on condition that it never appear in Article 5. The folder went upstairs, and somebody on the upper floor opened a bottle.",
    },
    { type: "h2", text: "The night it came back" },
    {
      type: "p",
      text: "On the fourth night the statement had thirteen paragraphs, and Ottilie Raske wanted fewer. Shortly before one, Corin Vasque, legal adviser to the Aurennais premier, offered to merge four of them into two. Paragraph 8 had said that arrangements for the presence would be set out in a status agreement between Halvern and the guarantors. Paragraph 9 had said that arrangements for the exchange of prisoners would be agreed between the Parties.",
    },
    {
      type: "p",
      text: "The merged sentence had two subjects and a single verb. *Arrangements for the presence and for the exchange of prisoners shall be agreed between the Parties.* In paragraph 1, the Parties with a capital letter are Halvern and Torvane. Three officials now say that they saw it at once. None of them said so at the time.",
    },
    {
      type: "p",
      text: "Adane saw it at 01:20. She asked for the two to be parted again, or failing that for a small *p*. Orlend replied that at such an hour nothing could be opened without opening everything, and named the prisoners as the first thing that would fall out. Whether he had planned it is disputed. A Castrani official believes that he was as surprised as anyone and a good deal quicker.",
    },
    { type: "h2", text: "Forty minutes on the stairs" },
    {
      type: "p",
      text: "Hanne Ostrel and Feyle sat down on the back staircase, between the first floor and the second, and talked until a little after two. He told her to refuse. She asked how long before the same list of prisoners could be had again, and he did not know. On day 12 she had met the first [exchange at Hasker](/security/hasker-bridge) and shaken 612 hands. A member of her staff recalls that she named four families from one street in Sarnock.",
    },
    {
      type: "p",
      text: "She took the sentence. In return Raske wrote a letter, which Standfirst has seen, recording the chair’s understanding that paragraph 8 “does not extend to the mandate of the presence”. Torvane has a copy and has not answered it. A letter from the chair is evidence of what the chair thought.",
    },
    {
      type: "p",
      text: "Vasque has told colleagues that he was asked to save paper. The version of the file kept by the secretary of the drafting room, [Idony Marsh](/peace-talks/drafting-room/a-bracket-is-a-kindness), records the change as editorial.",
    },
  ],
};
