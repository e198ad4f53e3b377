/** One part of an outline: a heading, and what to answer below it. */
type Part = { heading: string; ask: string };
export type Start = { name: string; slug: string; hint: string; parts: readonly Part[] };

/**
 * What a standing page can begin with: headings, and questions whose answers the newsroom writes. Every question begins with TK,
 * which the editor counts and names before publishing, so that none reaches readers unnoticed.
 */
export const STARTS = {
  empty: { name: "An empty page", slug: "", hint: "Nothing on it yet.", parts: [] },
  about: {
    name: "About",
    slug: "about",
    hint: "Who publishes this, for whom, and who pays.",
    parts: [
      { heading: "What this publication is", ask: "What do you report on, for whom, and since when?" },
      { heading: "Who makes it", ask: "Who leads the newsroom, and where are its people?" },
      { heading: "Who owns it and who pays", ask: "Who is the owner, and where does the money come from?" },
      { heading: "What keeps it independent", ask: "Who may tell the newsroom what to write, and who may not?" },
    ],
  },
  contact: {
    name: "Contact",
    slug: "contact",
    hint: "How readers and sources reach the newsroom.",
    parts: [
      { heading: "Write to us", ask: "Which address is read every day, and how soon is it answered?" },
      {
        heading: "Send us a tip in confidence",
        ask: "Which ways are safe, and what do you keep about whoever uses them?",
      },
      { heading: "Point out a mistake", ask: "Where does a reader say that something is wrong?" },
      { heading: "Our postal address", ask: "Where does a letter arrive?" },
    ],
  },
  corrections: {
    name: "Corrections policy",
    slug: "corrections-policy",
    hint: "What happens when something was wrong.",
    parts: [
      { heading: "When we correct", ask: "Which mistakes are corrected, and who decides it?" },
      { heading: "How a correction is shown", ask: "Where in the article does it stand, and what does it say?" },
      { heading: "What we do not change quietly", ask: "Which changes are never made without a note?" },
      { heading: "Tell us", ask: "How does a reader report a mistake, and what happens then?" },
    ],
  },
  ethics: {
    name: "Ethics",
    slug: "ethics",
    hint: "The rules that the newsroom sets itself.",
    parts: [
      { heading: "How we check", ask: "How many sources does a claim need, and who reads it before it appears?" },
      { heading: "People we write about", ask: "When do you ask for a comment, and when do you leave a name out?" },
      {
        heading: "Sources who are not named",
        ask: "When is that allowed, and who in the newsroom knows who they are?",
      },
      {
        heading: "Conflicts of interest",
        ask: "What may people of the newsroom not accept, and what do they declare?",
      },
      { heading: "Machines that write and draw", ask: "What are such tools used for here, and what never?" },
    ],
  },
  privacy: {
    name: "Privacy",
    slug: "privacy",
    hint: "What is kept about readers.",
    parts: [
      { heading: "Who is responsible", ask: "Who answers for the data, and how are they reached?" },
      { heading: "What we keep", ask: "Which data arises on a visit, why, and for how long is it kept?" },
      { heading: "What others get", ask: "Which services see something of readers, and where do these run?" },
      { heading: "What you may ask of us", ask: "How does somebody see, correct or delete what is kept about them?" },
    ],
  },
  imprint: {
    name: "Imprint",
    slug: "imprint",
    hint: "Who answers for the site by law.",
    parts: [
      { heading: "Publisher", ask: "What is the full name of the publisher, and where is its seat?" },
      { heading: "Responsible for the content", ask: "Who answers by law for what is published?" },
      { heading: "How to reach us", ask: "Which e-mail address and telephone number reach the publisher?" },
      { heading: "Registration", ask: "In which register does the publisher stand, and under which number?" },
    ],
  },
} as const satisfies Record<string, Start>;

export type StartKey = keyof typeof STARTS;
export const START_KEYS = Object.keys(STARTS) as StartKey[];
