import type { EditionArticle } from "../../edition-types.ts";

export const whoStandsWhere: EditionArticle = {
  kind: "analysis",
  section: "guarantees",
  slug: "who-stands-where",
  kicker: "The Four",
  title: "Who stands where: what each guarantor has promised to send, and on what terms",
  standfirst:
    "The figure is 22,000. Take away the ships, the volunteers not yet found and a runway nobody has inspected, and the force that could reach the river is half that or less.",
  bylines: ["tobias-renning"],
  topics: ["three-bases", "article-five", "ratification"],
  picture: "three-bases",
  hoursAgo: 16.3,
  updatedHoursAfter: 14.5,
  body: [
    {
      type: "ul",
      items: [
        "Of the 22,000 troops promised, we count 11,200 who would be on land with orders on the morning after an attack, and 4,500 within reach of the river.",
        "Each of the Four has a condition of its own. Only Ondrey’s is written down.",
        "The one airfield inland, at Haldring, is left to a joint survey whose members nobody has named.",
      ],
    },
    {
      type: "p",
      text: "Castrane has offered 9,000 troops, Aurenne 6,500, Ondrey 4,000 and Marchfell 2,500. The sum is 22,000, and the sum has done a great deal of travelling. It was in the Castrani white paper of day 31, in every speech on the way to Lake Maudry and now in the [summit’s statement](/peace-talks/maudry-summit-outcomes). It is the one number about the guarantee that everybody knows.",
    },
    {
      type: "p",
      text: "It is a ceiling reached by adding four different things. Some of the 22,000 are infantry with vehicles and orders. Some are the crews of ships that are at sea already. Some have yet to volunteer. Each contingent comes with a national condition, and the conditions decide who could be at the Vashel on the second morning of a new war.",
    },
    { type: "h2", text: "Castrane: the brigades" },
    {
      type: "p",
      text: "Castrane shares a railway with Halvern and a memory of the last time Torvane came west. Its two brigades would stand at Stallow, 64 kilometres from the line, one there and one in barracks just over its own frontier with stores in place. The forward brigade would keep a battalion at six hours’ notice. By road from Stallow to the crossing at Sarnock takes a night.",
    },
    {
      type: "p",
      text: "The Maudry ceiling bites here. Stallow may hold 9,000, which suits Castrane, but no artillery with a reach above forty kilometres, which does not: from Stallow such guns cannot cover the river. General staff officers in Carvath say that the longer pieces will stay on the Castrani side, two and a half hours further back. Konrad Feyle’s parliament renews the mandate every six months. It has never refused one, and has never been asked for one like this.",
    },
    { type: "h2", text: "Aurenne: the ships" },
    {
      type: "p",
      text: "Of Aurenne’s 6,500 only 2,200 would live ashore, at Vetch Point. The remaining 4,300 are the crews and air wings of a squadron that has cruised off Tressmouth since the second year of the war. They are the most capable people on the list. They are also, as the premier’s office likes to point out, already there, so that the deployment can be announced without anybody being deployed.",
    },
    {
      type: "p",
      text: "Dorian Leclay’s condition is legal. Under the Service Act his government may keep troops abroad for 180 days on its own authority and must then go to [the Estates](/peace-talks/guarantees/estates-vote). His wording for Article 5, “in keeping with its constitutional processes”, is drawn to fit that act. Without Aurenne’s aircraft, the Castrani brigades at Stallow have no cover that could contest the air above the river.",
    },
    { type: "h2", text: "Ondrey: the engineers" },
    {
      type: "p",
      text: "President Isaur Calder has promised 4,000: engineers, a logistics brigade, a field hospital and the four minesweepers that work the lower Vashel. They are the people whom a damaged country would choose first. Their rules allow them to fire in self-defence and in defence of “persons and property under their care”, and a covering letter adds that they will not move east of Haldring except to clear mines.",
    },
    {
      type: "p",
      text: "Diplomats call this the Calder caveat and speak of it with some impatience. It has the merit of being written down. The other three have caveats that will be discovered later.",
    },
    { type: "h2", text: "Marchfell: the volunteers" },
    {
      type: "p",
      text: "Marchfell, with fewer people than the Halvern capital, has offered 2,500, most of them for three air-defence batteries and the joint staff. Agnes Harl’s government cannot send conscripts beyond the frontier and is recruiting. By the day the summit opened, 1,100 had signed. Officers expect to fill two batteries by day 120; the third depends on a bonus that the finance committee has put off twice.",
    },
    { type: "h2", text: "The three places" },
    {
      type: "ul",
      items: [
        "**Stallow**, 64 kilometres from the line: Castrane, 9,000. Agreed, with the ceiling on artillery.",
        "**Haldring**, 88 kilometres: Ondrey and Marchfell, 6,500 together, and the only airfield inland. Left to a joint survey. No member of it has been named.",
        "**Vetch Point**, 140 kilometres, on the coast: Aurenne, 2,200 ashore. Agreed, and the one place to which Torvane never objected.",
      ],
    },
    {
      type: "p",
      text: "Lay these beside the map and the shape of the compromise is plain. The farther from the river, the firmer the promise. What is settled at Vetch Point is qualified at Stallow and open at Haldring, and Haldring is where the batteries go that would protect the other two.",
    },
    { type: "h2", text: "Counting again" },
    {
      type: "p",
      text: "Suppose that the status agreement is signed, that Article 5 says what Halvern wants it to say and that the guarantors make a finding. Suppose also that the Haldring survey is still unfinished. On the morning after, Castrane has one brigade within reach of the river, about 4,500 troops, and another a day behind it. Aurenne has aircraft, on condition that the premier uses the authority the act gives him. Ondrey is clearing mines and Marchfell is recruiting. Counting the second brigade and the garrison of Vetch Point, we make that 11,200 people on land with orders, out of 22,000.",
    },
    {
      type: "p",
      text: "Is it enough? Torvane crossed the Vashel at Sarnock with 34,000. The Castrani white paper never claims that the presence could defeat such a force. It argues that an attack which must begin by killing Castrani infantry and Aurennais pilots is a different decision from one that need not, and that Dravell’s Council of State, whatever else may be said of it, can tell the two apart. That argument rests on 4,500 people at Stallow. It would hold with 2,000. It fails if any government can order its own contingent to stand aside while the others are fired on, and on that the four letters of commitment, which Standfirst has read, are silent.",
    },
    { type: "h2", text: "The bill" },
    {
      type: "p",
      text: "The presence would cost 7.8 billion florins a year: 3.4 billion for Castrane, 2.9 for Aurenne, 0.9 for Ondrey and 0.6 for Marchfell. Nobody has proposed how long to go on paying. Halvern’s draft says ten years with a review. Aurenne’s says “for as long as the Guarantors jointly consider necessary”, which is one guarantor’s patience under another name. Torvane proposes two years, and would like the [reserves in Aubrenz](/economy/the-ladder) back in eighteen months.",
    },
    {
      type: "p",
      text: "The procedure that would set all this in motion is set out in [our guide to a breach](/explained/if-the-ceasefire-is-broken). It has seven steps, and two are still in brackets.",
    },
  ],
};
