import { everybody, INSIDE, type Probe, type Verdict } from "../matrix/cells.ts";

/** One answer to strangers, another to all in the desk. */
export const outside = (verdict: Verdict, inside: Verdict) =>
  ({
    ...everybody(verdict),
    ...Object.fromEntries(INSIDE.map((each) => [each, inside])),
  }) as Probe["gets"];
/** All in the desk whom the things of others do not concern. */
export const beyond = (verdict: Verdict) => ({
  contributor: verdict,
  author: verdict,
  custom: verdict,
  narrowed: verdict,
});
export const staff = outside("door", 200);
export const editors = { ...staff, ...beyond(404) } as const;
export const admins = { ...editors, editor: 404 } as const;
export const insiders = outside(200, "moved");
export const api = (verdict: Verdict) => outside(401, verdict);

/** Also whoever is half signed in. */
export const insideAndHalf = (verdict: Verdict) =>
  Object.fromEntries([...INSIDE, "half"].map((each) => [each, verdict])) as Partial<Probe["gets"]>;

/** A page of the desk, and a word of it. */
export const room = (path: string, gets: Probe["gets"], shows: string): Probe[] => [{ at: () => path, gets, shows }];
/** A page that is read and takes nothing. */
export const reader = (at: Probe["at"], verdict: Verdict = 200): Probe[] => [
  { at, gets: everybody(verdict) },
  { at, gets: everybody(405), method: "POST" },
];

/** Methods that an address does not know. */
export const refusing = (at: Probe["at"], ...methods: NonNullable<Probe["method"]>[]): Probe[] =>
  methods.map((method) => ({ at, method, gets: everybody(405) }));

/** A text whose words are nobody’s. */
export const TEXT = {
  ...{ kind: "news", language: "en", kicker: "", title: "Taken", standfirst: "", slug: "", sectionId: null },
  ...{ bylines: [], topics: [], lead: null, seo: { title: "", description: "" } },
  body: '{"type":"doc","content":[{"type":"paragraph"}]}',
};
