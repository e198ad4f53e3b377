import type { EditionArticle } from "../../edition-types.ts";

export const aGuaranteeIsATimetable: EditionArticle = {
  kind: "opinion",
  section: "opinion",
  slug: "a-guarantee-is-a-timetable",
  title: "A guarantee is a timetable, so write the timetable down",
  standfirst:
    "I planned reinforcements for thirty years. Draft Seven gives Torvane five days and two hours before anyone must move, and the last war reached Old Kettin in less than three.",
  bylines: ["ruth-amsell"],
  topics: ["article-five", "three-bases"],
  hoursAgo: 98.8,
  body: [
    {
      type: "p",
      text: "Take a pencil and Annex C. A breach must be reported within two hours. The Commission of Verification meets within twenty-four, and may adjourn once for as long again. Upon a finding, Halvern’s version of Article 5 allows the guarantors seventy-two hours in which to act. Two, twenty-four, twenty-four and seventy-two make 122. That is five days and two hours, in the version that is considered too demanding.",
    },
    {
      type: "p",
      text: "When Torvane crossed the Vashel at Sarnock, its leading regiment was in the suburbs of Old Kettin after sixty-one hours. I remember the figure because I had briefed ministers in Carvath that it would take ninety. A guarantee that begins on the sixth day guarantees the counter-offensive.",
    },
    {
      type: "p",
      text: "Diplomats will answer that no guarantor would really wait. I have heard this from people I respect. In an emergency, they say, governments do what they must, whatever the paper allows. My experience is of the reverse. In the first hours nobody knows what has happened, everybody is afraid of making it worse, and the lawyer who says that the text does not yet oblige us is the most welcome person in the building. The paper is for those hours. Afterwards no one consults it.",
    },
    {
      type: "p",
      text: "So let the principals at Lake Maudry change three lines. Start the clock at the incident, as recorded by the observers’ own instruments, and let the finding run alongside. Let any guarantor with troops in contact act at once, and report. Most of all, write down in advance what happens at the sixth hour, the twelfth and the twenty-fourth: which battalion leaves Stallow, which aircraft take off from the ships, who telephones whom. Lodge it with Brevain, sealed if you like. Let Torvane know that it exists and that it has times in it.",
    },
    {
      type: "p",
      text: "There is an honest objection. A timetable can carry statesmen into a war they might have stopped. My generation of officers was brought up on such stories, and we were right to be. Build in the means of halting it, then: any two heads of government may stop the clock, by name and in public. At present the clock is stopped unless they start it. I ask only that the default be the other way, and that whoever chooses to do nothing be obliged to choose.",
    },
    {
      type: "p",
      text: "I do not know whether 9,000 Castrani soldiers at Stallow would deter Osric Dravell. I do know what he will ask his staff on the day he considers it. He will ask how long he has. At present anyone who can add can tell him.",
    },
  ],
};
