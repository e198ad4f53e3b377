import type { EditionArticle } from "../../edition-types.ts";

export const dravellCameForTime: EditionArticle = {
  kind: "opinion",
  section: "opinion",
  slug: "dravell-came-for-time",
  title: "Dravell came to the lake for time, and he was given it",
  standfirst:
    "Torvane’s Chair of State conceded troops he cannot stop and bases he cannot move. In exchange he set the calendar, and his calendar is better than ours.",
  bylines: ["nora-vayle"],
  topics: ["maudry-summit", "article-five"],
  picture: "empty-podium",
  hoursAgo: 11.2,
  body: [
    {
      type: "p",
      text: "Osric Dravell cancelled his press conference at Corvell House twenty minutes before it was to begin. The microphones were left standing, four of them, and photographers took pictures of those. He had no need to speak. His foreign secretariat had already put out a timetable.",
    },
    {
      type: "p",
      text: "Read it beside the other calendars. Aurenne votes for a new parliament in eleven weeks. Castrane’s mandate for troops abroad comes up every six months, next on day 131. Marchfell cannot order its conscripts out of the country and has found 1,100 of the 2,500 volunteers it promised. Halvern’s reservists want to be home for a harvest that starts in thirteen weeks. Torvane has no election, no mandate, and a harvest brought in by conscripts. Every date between now and day 180 belongs to somebody else’s difficulty.",
    },
    {
      type: "p",
      text: "I do not say that the summit was a defeat. The buses will run, and I would have signed a worse paper for the buses. Foreign troops at Stallow, 64 kilometres from the river, were unthinkable in the autumn and are now a matter of plumbing. But a concession is worth what it costs to withdraw. Dravell has agreed to a force that will arrive after a status agreement, which follows a survey, which awaits a commission, whose members he helps to appoint. He can stop at any of those stations and blame the timetable.",
    },
    {
      type: "p",
      text: "The remedy is dull. Castrane should fix a date for its advance party now, without waiting for Haldring, and say it aloud. Leclay should bring [the vote in the Estates](/peace-talks/guarantees/estates-vote) forward to before his election, and let those who oppose the guarantee do so with their names on it. Brevain should tie the first rung of [the ladder](/economy/the-ladder) to the day the survey reports, so that delay at Haldring costs Torvane eleven billion florins. None of this needs a new conference.",
    },
    {
      type: "p",
      text: "Hanne Ostrel was right to take the paper. She has 137 days in which to make it mean something, and the man she took it from is counting them too.",
    },
  ],
};
