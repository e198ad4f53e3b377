import type { EditionArticle, EditionPicture } from "../edition-types.ts";
import { aBracketIsAKindness } from "./articles/a-bracket-is-a-kindness.ts";
import { aGuaranteeIsATimetable } from "./articles/a-guarantee-is-a-timetable.ts";
import { belmuthSilos } from "./articles/belmuth-silos.ts";
import { downTheVashel } from "./articles/down-the-vashel.ts";
import { draftSevenBrackets } from "./articles/draft-seven-brackets.ts";
import { dravellCameForTime } from "./articles/dravell-came-for-time.ts";
import { estatesVote } from "./articles/estates-vote.ts";
import { fourNightsAtCorvellHouse } from "./articles/four-nights-at-corvell-house.ts";
import { haskerBridge } from "./articles/hasker-bridge.ts";
import { ifTheCeasefireIsBroken } from "./articles/if-the-ceasefire-is-broken.ts";
import { maudrySummitOutcomes } from "./articles/maudry-summit-outcomes.ts";
import { nineHundredObservers } from "./articles/nine-hundred-observers.ts";
import { prisonerLists } from "./articles/prisoner-lists.ts";
import { theLadder } from "./articles/the-ladder.ts";
import { whatABracketIs } from "./articles/what-a-bracket-is.ts";
import { whatABracketIsInUkrainian } from "./articles/what-a-bracket-is-uk.ts";
import { whoStandsWhere } from "./articles/who-stands-where.ts";
import { authors } from "./authors.ts";
import { borderPost } from "./pictures/border-post.ts";
import { emptyPodium } from "./pictures/empty-podium.ts";
import { grainSilos } from "./pictures/grain-silos.ts";
import { harbourCranes } from "./pictures/harbour-cranes.ts";
import { lakeHouse } from "./pictures/lake-house.ts";
import { longTable } from "./pictures/long-table.ts";
import { railBridge } from "./pictures/rail-bridge.ts";
import { stampedDrafts } from "./pictures/stamped-drafts.ts";
import { threeBases } from "./pictures/three-bases.ts";
import { sections } from "./sections.ts";
import { topics } from "./topics.ts";

const pictures: EditionPicture[] = [
  lakeHouse,
  longTable,
  threeBases,
  stampedDrafts,
  railBridge,
  borderPost,
  grainSilos,
  harbourCranes,
  emptyPodium,
];

const articles: EditionArticle[] = [
  prisonerLists,
  maudrySummitOutcomes,
  draftSevenBrackets,
  fourNightsAtCorvellHouse,
  dravellCameForTime,
  whoStandsWhere,
  nineHundredObservers,
  theLadder,
  estatesVote,
  downTheVashel,
  belmuthSilos,
  aGuaranteeIsATimetable,
  haskerBridge,
  aBracketIsAKindness,
  ifTheCeasefireIsBroken,
  whatABracketIs,
  whatABracketIsInUkrainian,
];

export const edition = { sections, authors, topics, pictures, articles };
