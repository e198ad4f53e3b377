import { type Member, WORDS } from "../newsroom.ts";
import { Form } from "../server-actions.ts";
import { aSoftPasskey } from "../soft-passkey.ts";
import type { Asker, Objects } from "./cells.ts";

/**
 * `own`: what whoever is in the desk may do to their own things, or anybody at the door; `may`: who else may do it; `open`:
 * what changes nothing; `counts`: what notes a wrong try.
 */
export type Call = { args: unknown[]; own?: true; may?: readonly Asker[]; open?: true; counts?: true };

/** A fitting call of every server action, about things of somebody’s whom none of the askers is. */
export function actionCalls(made: Objects, admin: Member): Record<string, Call> {
  const { article, person, role, section, topic, series, author, rule } = made;
  const form = (fields: Record<string, string>) => [null, new Form(fields)];
  const secret = "x".repeat(43);
  const soft = aSoftPasskey();
  const place = { name: "Planted", slug: "planted", description: "" };
  const profile = { kind: "staff", name: "Planted", slug: "planted", role: "", bio: "" };
  const guest = { name: "Guest", email: "guest@newsroom.example", role: "admin" };
  const site = { name: "Taken", tagline: "", language: "en", timeZone: "UTC" };
  const first = { secret, site: "Taken", language: "en", timeZone: "UTC", sample: "keep" };
  const mail = { host: "mail.evil.example", port: "25", fromAddress: "taken@evil.example" };
  const somebody = { name: "Taken", email: "taken@newsroom.example", password: WORDS };
  return {
    newArticle: { args: [], own: true },
    newPage: { args: form({ start: "about" }), may: ["custom"] },
    publish: { args: [{ id: article, version: 2 }] },
    unpublish: { args: [{ id: article }] },
    schedule: { args: [{ id: article, version: 2, act: "publish", local: "2099-01-01T10:00", zone: "UTC" }] },
    unschedule: { args: [{ id: article }] },
    planStory: { args: form({ workingTitle: "Taken", zone: "UTC" }), own: true },
    plan: { args: [{ id: article, workingTitle: "Taken", brief: "Taken" }] },
    assign: { args: [{ id: article, assigneeId: person }] },
    setEmbargo: { args: [{ id: article, local: "2099-01-01T10:00", zone: "UTC" }] },
    waive: { args: [{ id: article, check: "standfirst", finding: "none", reason: "Taken" }] },
    unwaive: { args: [{ id: article, check: "standfirst", finding: "none" }] },
    saveChecks: { args: form({ standfirst: "off" }), may: ["custom"] },
    trash: { args: [{ id: article }] },
    restore: { args: [{ id: article }] },
    ...{ purge: { args: [{ id: article }] }, duplicate: { args: [{ id: article }] } },
    ...{ replan: { args: [{ id: article, what: "planned", day: "2099-01-01" }] }, endFeed: { args: [topic] } },
    ...{ subscribe: { args: form({}), own: true }, saveView: { args: form({ name: "Taken", query: "" }), own: true } },
    ...{ changeView: { args: form({ id: topic, name: "Taken" }) }, removeView: { args: [topic] } },
    startTranslation: { args: [{ id: article, language: "uk" }] },
    linkTranslation: { args: [{ id: article, otherId: topic }] },
    unlinkTranslation: { args: [{ id: article }] },
    saveTrash: { args: form({ keepTrashDays: "7" }), may: ["custom"] },
    keepVersion: { args: [{ id: article, version: 2, label: "Taken" }] },
    nameVersion: { args: [{ id: article, revisionId: article, label: "Taken" }] },
    restoreVersion: { args: [{ id: article, revisionId: article, version: 2 }] },
    withholdVersion: { args: [{ id: article, revisionId: article, reason: "Taken" }] },
    releaseVersion: { args: [{ id: article, revisionId: article }] },
    tellReaders: { args: [{ id: article, kind: "correction", text: "Taken", at: "next" }] },
    rewordNote: { args: [{ id: article, kind: "correction", text: "Taken" }] },
    ...{ dropNote: { args: [{ id: article }] }, takeNoteBack: { args: [{ id: article, reason: "Taken" }] } },
    saveRecord: { args: form({ "statements.ai.text": "Taken" }), may: ["custom"] },
    submitStory: { args: [{ id: article, version: 2, stageId: "stage-writing" }] },
    approveStory: { args: [{ id: article, version: 2, stageId: "stage-editing" }] },
    askForChanges: { args: [{ id: article, version: 2, stageId: "stage-editing", note: "Taken" }] },
    handStoryOver: { args: [{ id: article, to: admin.id, note: "Taken" }] },
    saveStages: { args: [{ sectionId: section, stages: null }], may: ["custom"] },
    saveReviewRules: { args: [{ approvalsFollowText: false }], may: ["custom"] },
    answerByLink: {
      args: form({ secret, name: "Taken", version: "2", note: "Taken", answer: "approve" }),
      counts: true,
    },
    makePreviewLink: { args: form({ id: article, note: "Taken", days: "7" }) },
    revokePreviewLink: { args: [article] },
    ...{ addSection: { args: form({ ...place, parentId: "" }) }, addTopic: { args: form(place), may: ["custom"] } },
    ...{
      saveSection: { args: form({ ...place, parentId: "", id: section }) },
      shiftSection: { args: [section, "down"] },
    },
    ...{ saveTopic: { args: form({ ...place, id: topic }), may: ["custom"] }, addAuthor: { args: form(profile) } },
    ...{
      saveAuthor: { args: form({ ...profile, id: author }), may: ["narrowed"] },
      removeSection: { args: [section] },
    },
    ...{ removeTopic: { args: [topic], may: ["custom"] }, removeAuthor: { args: [author] } },
    relate: { args: [{ id: article, related: [], seen: [] }] },
    saveTopicPage: {
      args: [
        { id: topic, introduction: "Taken", facts: [], timeline: [], involved: [], guide: [], seen: "0".repeat(64) },
      ],
      may: ["custom"],
    },
    addSeries: { args: form(place), may: ["custom"] },
    saveSeries: { args: form({ ...place, id: series }), may: ["custom"] },
    ...{ saveParts: { args: [{ id: series, parts: [], seen: [] }], may: ["custom"] } },
    ...{ removeSeries: { args: [series], may: ["custom"] } },
    saveFront: { args: [{ place: "site", basedOn: 0, arrangement: { top: [{ articleId: article }] } }] },
    ...{ publishFront: { args: [{ place: "site", version: 0 }] }, unscheduleFront: { args: [topic] } },
    scheduleFront: { args: [{ place: "site", version: 0, local: "2099-01-01T10:00", zone: "UTC" }] },
    restoreFront: { args: [{ place: "site", number: 1, basedOn: 0 }] },
    saveRule: { args: form({ kind: "exact", source: "/taken", status: "301", target: "https://evil.example/" }) },
    ...{ removeRule: { args: [rule] }, shiftRule: { args: [rule, "up"] }, setIgnored: { args: ["/old", true] } },
    ...{ tryOne: { args: form({ address: "/old-canary" }) }, takeIn: { args: form({ text: "/a,/b", act: "import" }) } },
    saveLook: { args: form({ headings: "source-sans", text: "source-serif" }), may: ["custom"] },
    goBackToLook: { args: form({ id: "" }), may: ["custom"] },
    saveLogo: { args: [{ logoId: null, onDark: true }], may: ["custom"] },
    saveLanguages: { args: form({ "languages[]": "uk" }), may: ["custom"] },
    saveMenu: { args: [{ menu: "head", entries: [] }], may: ["custom"] },
    saveSharing: {
      args: form({ feedTexts: "full", crawlers: "all", sharePictures: "lead", securityContact: "", hub: "" }),
      may: ["custom"],
    },
    saveFooter: { args: [{ footer: "Taken", social: [] }], may: ["custom"] },
    ...{ saveSettings: { args: form(site), may: ["custom"] }, removeSampleEdition: { args: [], may: ["custom"] } },
    ...{ invite: { args: form(guest) }, makeReset: { args: [person] }, takeBackInvitation: { args: [person] } },
    ...{ giveWork: { args: [person, admin.id] }, deleteAccount: { args: [person, false] } },
    ...{ addRole: { args: form({ name: "Taken" }) }, removeRole: { args: [role] } },
    saveRole: { args: form({ id: role, name: "Taken", changedAt: "2030-01-01T00:00:00.000Z" }) },
    ...{ giveRole: { args: [person, "admin"] }, suspend: { args: [person] }, reactivate: { args: [person] } },
    makeToken: { args: form({ name: "Taken", scopes: "articles:read", days: "90" }), may: ["narrowed"] },
    endToken: { args: [topic] },
    ...{ rename: { args: form({ name: "Taken" }), own: true }, signOutEverywhere: { args: [], own: true } },
    markRead: { args: [{ all: true }], own: true },
    wishFor: { args: form({ mail: "never" }), own: true },
    changeOwnPassword: { args: form({ current: WORDS, password: "a ferry left at eight" }), own: true },
    ...{
      setUpSite: { args: form({ ...first, ...somebody }), counts: true },
      askForReset: { args: form({ email: admin.email }) },
    },
    acceptInvited: { args: form({ secret, name: "Taken", password: WORDS }), counts: true },
    ...{
      signOutElsewhere: { args: [], own: true },
      signOutBrowser: { args: [person] },
      signOutPerson: { args: [person] },
    },
    ...{ askForNewEmail: { args: form({ email: "taken@newsroom.example" }), own: true } },
    ...{
      confirmNewEmail: { args: form({ secret }), counts: true },
      giveEmail: { args: form({ id: person, email: "taken@n.example" }) },
    },
    ...{ beginApp: { args: [], own: true }, confirmApp: { args: form({ code: "000000" }), own: true } },
    ...{
      beginPasskey: { args: [], own: true },
      keepPasskey: { args: ["Taken", soft.make({ challenge: "AAAA" })], own: true },
    },
    ...{
      namePasskey: { args: [person, "Taken"] },
      forgetPasskey: { args: [person] },
      turnOffApp: { args: [], own: true },
    },
    ...{ newRecoveryCodes: { args: [], own: true }, resetSecondFactor: { args: [person] } },
    ...{ saveDoor: { args: form({ mailLinks: "on" }), may: ["custom"] } },
    // Questions are for everybody who has a browser; what answers them counts.
    ...{ askForPasskey: { args: [], own: true, open: true }, askForOwnPasskey: { args: [], own: true, open: true } },
    ...{ whatIsMissing: { args: [], own: true }, waysToProve: { args: [], own: true } },
    ...{
      enterWithPasskey: { args: [soft.answer({ challenge: "AAAA" })], counts: true },
      complete: { args: [{ code: "000000" }], counts: true },
    },
    ...{ prove: { args: [{ password: WORDS }], own: true }, leaveForProvider: { args: ["/admin"] } },
    ...{ askForLink: { args: form({ email: admin.email }) }, enterWithLink: { args: form({ secret }), counts: true } },
    chooseNewPassword: { args: form({ secret, password: WORDS }), counts: true },
    saveMailServer: { args: form({ ...mail, security: "none", user: "", password: "", fromName: "", replyTo: "" }) },
    ...{ forgetMailServer: { args: [] }, tryMailServer: { args: [] }, sendNow: { args: [person] } },
    ...{ dropMail: { args: [person] }, saveKeeping: { args: form({ keepActivityDays: "90", keepTracesDays: "30" }) } },
  };
}
