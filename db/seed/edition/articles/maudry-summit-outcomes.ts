import type { EditionArticle } from "../../edition-types.ts";

export const maudrySummitOutcomes: EditionArticle = {
  kind: "news",
  section: "peace-talks",
  slug: "maudry-summit-outcomes",
  kicker: "Lake Maudry",
  title: "Maudry summit extends the truce by 120 days and leaves the guarantee in brackets",
  standfirst:
    "Four nights at Corvell House settled how many troops will come and who goes home. What the troops may do if Torvane attacks again is still unwritten.",
  bylines: ["nora-vayle"],
  topics: ["maudry-summit", "article-five", "three-bases", "prisoners"],
  picture: "lake-house",
  hoursAgo: 2.4,
  updatedHoursAfter: 1.7,
  body: [
    {
      type: "p",
      text: "At 02:40 on the forty-third day of the ceasefire, Ottilie Raske read eleven paragraphs aloud in the library of Corvell House. President Hanne Ostrel of Halvern stood to her left and Osric Dravell, Torvane’s Chair of State, to her right. It was the only time in four days that the two had been in one room. The reading took nine minutes. Neither of them spoke, and they left by different doors.",
    },
    {
      type: "p",
      text: "The Maudry Statement, as its Brevaini hosts call it, prolongs the truce along the Vashel by 120 days, names the places where 22,000 foreign troops would be stationed, nearly triples the observers and sends every acknowledged prisoner home. That is more than either delegation had been told to expect. It is silent on Article 5, the clause that would say what Aurenne, Castrane, Marchfell and Ondrey must do if the line is crossed again, and every other promise in the text leans on that one.",
    },
    { type: "h2", text: "What was agreed" },
    {
      type: "p",
      text: "Five things left the room without brackets. Officials of three delegations have confirmed the wording to Standfirst.",
    },
    {
      type: "ul",
      items: [
        "**The truce.** It was due to lapse on day 60. It now runs to day 180, then renews itself for sixty days at a time unless either party gives thirty days’ written notice to Brevain.",
        "**The force.** 22,000 soldiers, sailors and air crew of the Four, at Stallow and Vetch Point, with a third base at Haldring “subject to survey”. An advance party of 400 may arrive thirty days after a status agreement is signed.",
        "**The observers.** Their number rises from 340 to 900, with [the right to fly drones](/security/nine-hundred-observers) over a belt fifteen kilometres deep on each bank.",
        "**The prisoners.** All for all within thirty days, beginning at Hasker bridge on day 50. The two [lists still differ by 452 names](/peace-talks/prisoner-lists).",
        "**The river.** Ondreyan minesweepers may clear the last 45 kilometres of the lower Vashel, below the quays where [Belmuth’s grain](/economy/belmuth-silos) is waiting.",
      ],
    },
    {
      type: "p",
      text: "The extension is the real gain. A truce of sixty days kept both armies in their winter positions with engines warm, because nobody sends a brigade home for eight weeks. A hundred and eighty days is long enough to bring in a harvest, release reservists and, for the government in Lissary, hold the vote it needs.",
    },
    {
      type: "p",
      text: "It is also long enough to rearm. A Castrani intelligence note, shown to the delegations on the second evening, put the time Torvane needs to rebuild its two bridging regiments at five months. Counted from that evening, five months end on day 190, ten days after the truce does.",
    },
    { type: "h2", text: "The missing clause" },
    {
      type: "p",
      text: "Three versions of Article 5 went up to the lake and three came down. Halvern’s obliges each guarantor to act “with all means judged necessary, including armed force” within seventy-two hours of a finding by any two of them. Aurenne’s keeps the finding and drops the hours: the guarantors would “consult without delay” and then take “such action as each deems necessary in keeping with its constitutional processes”. Torvane’s lets them act “with the consent of the Parties”, which gives the attacker a vote on the response to the attack.",
    },
    {
      type: "p",
      text: "Matthis Orlend, who has argued Torvane’s case since the drafting room opened, puts it differently. Foreign brigades beside his border for an indefinite time are a threat like any other, he told the Four, and a state is entitled to a say about threats. The position is coherent. A guarantee that accepted it would be worth the paper and the postage.",
    },
    {
      type: "p",
      text: "The consent clause was struck on the third night and reappeared on the fourth in a milder form. Paragraph 8 now says that the “arrangements for the presence” are to be “agreed between the Parties”. Mirel Adane, Halvern’s chief negotiator, reads *arrangements* as customs, fuel and number plates. Torvane’s spokesman took less than an hour to announce that the word covers strength, weapons and tasks. [How the phrase got in](/peace-talks/four-nights-at-corvell-house) shows what a tired room will let pass.",
    },
    {
      type: "quote",
      text: "“We have agreed who will stand there and what the map calls the place. We have still to agree what they do if somebody shoots at it.” — Ottilie Raske, Federal Counsellor of Brevain",
    },
    { type: "h2", text: "Two bases and a survey" },
    {
      type: "p",
      text: "Torvane had wanted no base within 120 kilometres of the line. Only Vetch Point, on the coast and 140 kilometres back, passed that test. Stallow, at 64 kilometres, was conceded on the last night in return for a ceiling: 9,000 troops at most, and no artillery that reaches beyond forty kilometres. Haldring, at 88, was left to a joint survey of its runway, with no date for the report.",
    },
    {
      type: "p",
      text: "The survey matters more than it sounds. Without Haldring the force has no airfield between the coast and the river, and Marchfell’s three air-defence batteries have nowhere to go. [Our account of who has promised what](/peace-talks/guarantees/who-stands-where) now puts 6,500 of the 22,000 in the column marked doubtful.",
    },
    { type: "h2", text: "What was put off" },
    {
      type: "p",
      text: "The Kettin pocket, 1,140 square kilometres of the west bank that Torvane still holds, appears once, in a paragraph noting that the parties “hold differing views”. About 38,000 people live there. The switchyard of the Aldrun dam, which carried a fifth of Halvern’s electricity before the war, stands inside it.",
    },
    {
      type: "p",
      text: "Money was put off by name. [The ladder](/economy/the-ladder), Brevain’s plan for the 148 billion florins of Torvani reserves in the Aubrenz depository, was “welcomed as a basis”, a formula that binds a government to good manners and little else.",
    },
    {
      type: "p",
      text: "Then come the parliaments. Ostrel needs 160 of the Assembly’s 240 votes and commands 133. Bram Tessick’s Land Party has 48, and he says that they will not be cast for a guarantee whose operative article is blank. Dorian Leclay, who must carry [the Estates of Aurenne](/peace-talks/guarantees/estates-vote) eleven weeks before an election, would be content for it to stay blank until the week after.",
    },
    { type: "h2", text: "Who can live with it" },
    {
      type: "p",
      text: "Dravell goes home with time, a ceiling at Stallow and a word, *agreed*, that he can quote for months; there is [a case that he got what he came for](/opinion/dravell-came-for-time). He has also accepted in writing that foreign troops will stand in Halvern, which his Council of State voted in the autumn to regard as an act of war. Ostrel has the troops and the prisoners, and must explain to a country that has buried 61,000 soldiers why the sentence she promised them is missing.",
    },
    {
      type: "p",
      text: "The drafting room reopens in Aubrenz on day 50, the morning the first buses are due at Hasker, with [34 brackets to clear](/peace-talks/drafting-room/draft-seven-brackets). The foreign ministers follow on day 57. If Article 5 is still three columns wide when they sit down, the Four will meet the choice they avoided at the lake: to send the advance party on the strength of a promise that nobody has written, or to keep it in barracks until somebody does.",
    },
  ],
};
