import type { EditionArticle } from "../../edition-types.ts";

export const aBracketIsAKindness: EditionArticle = {
  kind: "interview",
  section: "drafting-room",
  slug: "a-bracket-is-a-kindness",
  kicker: "Interview",
  title: "“A bracket is a kindness”: Idony Marsh on keeping the text of a peace",
  standfirst:
    "The secretary of the drafting room in Aubrenz explains who may touch the file, what a comma costs and why she never works from memory.",
  bylines: ["ana-lucarne"],
  topics: ["article-five", "maudry-summit"],
  hoursAgo: 147.3,
  body: [
    {
      type: "p",
      text: "Idony Marsh’s office in the old customs house at Aubrenz has one computer that is connected to nothing, a safe, and a kettle that both delegations use because theirs are on the other floor. She has kept the text of the settlement since Draft One. We spoke two days before she packed it for Lake Maudry.",
    },
    { type: "p", text: "**How many copies of the text are there?**" },
    {
      type: "p",
      text: "One. There are forty-odd printouts, numbered, and people write on them and quote from them, and that is their affair. The text is the file on that machine. When a delegation says “in our version”, I say that they have a souvenir.",
    },
    { type: "p", text: "**Who may change it?**" },
    {
      type: "p",
      text: "I may, in the presence of one person from each side, with the sentence read aloud before and after. It is slow. At the river commission, where I learned this, we once had two texts of a dredging agreement that differed by the word *annual*. It took nine years to put right.",
    },
    { type: "p", text: "**You are known for defending brackets.**" },
    {
      type: "p",
      text: "A bracket is a kindness. It says: here we do not agree, and we both know where. The dangerous place in a draft is the clean sentence that two people read differently. I have seen ministers congratulate each other on removing a bracket when all they had done was remove the punctuation from a quarrel.",
    },
    { type: "p", text: "**Is Article 5 that sort of sentence?**" },
    {
      type: "p",
      text: "Article 5 is honest. Three columns. Nobody who looks at that page can believe that something has been agreed. I worry more about Article 10, on the Aldrun dam, which reads beautifully.",
    },
    { type: "p", text: "**What is wrong with Article 10?**" },
    {
      type: "p",
      text: "“The Parties shall ensure the normal operation of the dam.” What is normal? Before the war the water was let down in spring for the barges. Torvane thinks that normal means the reservoir is full, and Halvern thinks it means the barges float. I put it to them in a footnote. The footnote was deleted by common consent, which is rare.",
    },
    { type: "p", text: "**Does a drafter ever save a negotiation?**" },
    {
      type: "p",
      text: "No. People who want to agree will do it in bad prose. Sometimes a drafter can stop them agreeing by accident. On day 24 we had a sentence in which the withdrawal was to be completed “no later than thirty days before” something that had no date. Everyone had initialled it. I read it aloud a second time, rather slowly, and Mr Orlend began to laugh, and then Ms Adane did. It was the only time I have heard the two of them laugh at the same thing.",
    },
    { type: "p", text: "**Can you tell from the text who is winning?**" },
    {
      type: "p",
      text: "You can tell who is tired. A tired delegation stops asking for nouns and starts asking for adverbs. *Promptly, fully, effectively*: when I see three of those in one paragraph I put the kettle on.",
    },
    { type: "p", text: "**And at the lake, will you still hold the file?**" },
    {
      type: "p",
      text: "I will have the machine and the safe. I have been told that the statement itself will be drafted upstairs, among principals, and brought to me to be typed. I have said what I think of that.",
    },
    { type: "p", text: "**What do you think of it?**" },
    {
      type: "p",
      text: "That somebody will try to make it shorter.",
    },
  ],
};
