import type { EditionArticle } from "../../edition-types.ts";

export const ifTheCeasefireIsBroken: EditionArticle = {
  kind: "explainer",
  section: "explained",
  slug: "if-the-ceasefire-is-broken",
  title: "If the ceasefire is broken: seven steps from the first shot to the last clause",
  standfirst:
    "Annex C of the draft settlement says who reports, who inspects, who decides and who must act. Two of its seven steps are still in dispute.",
  bylines: ["tobias-renning"],
  topics: ["vashel-line", "article-five"],
  hoursAgo: 170.5,
  updatedHoursAfter: 168.9,
  body: [
    { type: "h2", text: "What counts as a breach?" },
    {
      type: "p",
      text: "Draft Seven lists three kinds: fire across the Vashel line, movement of troops into the ten-kilometre belt on either side, and obstruction of observers. Small-arms fire that stops when the local officers have [spoken by telephone](/security/hasker-bridge) is recorded and goes no further. Anything else starts a procedure of seven steps.",
    },
    { type: "h2", text: "What happens then?" },
    {
      type: "ol",
      items: [
        "**Report, within two hours.** Either party or the observers inform the duty room in Aubrenz. The clock in the annex starts with this call and takes no account of when the incident began.",
        "**Standstill, for six hours.** Both local commanders freeze their units. They may return fire only if they are under it.",
        "**Inspection, within twelve hours.** Observers reach the place. Under the Maudry Statement there will be [900 of them](/security/nine-hundred-observers), with drones.",
        "**Finding, within twenty-four hours.** The Commission of Verification, with two members from each party, two from the guarantors and a Brevaini chair, decides by five votes of seven. It may adjourn once for a further twenty-four hours. *In brackets:* if it cannot decide, any two guarantors may make the finding themselves.",
        "**Consultation, at once.** The four guarantors confer in Aubrenz or by secure line. Halvern attends. Torvane may be heard.",
        "**Action.** *In brackets:* within seventy-two hours (Halvern), without a time (Aurenne), or with the consent of both parties (Torvane). This is Article 5.",
        "**Consequences.** Payments to Torvane under [the ladder](/economy/the-ladder), if that scheme is adopted, stop until the guarantors declare that the breach has ended.",
      ],
    },
    { type: "h2", text: "How long would it take?" },
    {
      type: "p",
      text: "On Halvern’s text, up to 122 hours from the report to the latest moment at which the guarantors must act. General Ruth Amsell has [set out the sum](/opinion/a-guarantee-is-a-timetable) and what she thinks of it. On the other two texts there is no upper limit.",
    },
    { type: "h2", text: "What changed at Lake Maudry?" },
    {
      type: "p",
      text: "Steps one to three were agreed and apply from now on under the extended truce. Steps four and six were discussed and left as they were. The words “agreed between the Parties” in paragraph 8 of the [summit’s statement](/peace-talks/maudry-summit-outcomes) might affect step six; the chair has written that they do not, and Torvane has yet to reply.",
    },
    { type: "h2", text: "Has it been used?" },
    {
      type: "p",
      text: "In part. Under the first truce, which had a shorter procedure, observers verified 418 incidents in 42 days. None went beyond a finding. The text of the annex, with our notes, is [in the document file](https://example.org/aubrenz/draft-seven/annex-c).",
    },
  ],
};
