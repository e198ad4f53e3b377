import type { Metadata } from "next";
import "#components/desk/calendar/calendar.css";
import "#components/desk/calendar/agenda.css";
import { NewArticle } from "#components/desk/articles/new-article.tsx";
import { Agenda } from "#components/desk/calendar/agenda.tsx";
import { addressOf } from "#components/desk/calendar/calendar-address.ts";
import { CalendarBar } from "#components/desk/calendar/calendar-bar.tsx";
import { CalendarFilters } from "#components/desk/calendar/calendar-filters.tsx";
import { CalendarMoves } from "#components/desk/calendar/calendar-moves.tsx";
import { EmptyCalendar } from "#components/desk/calendar/empty-calendar.tsx";
import { FeedsPart } from "#components/desk/calendar/feeds-part.tsx";
import { MonthGrid } from "#components/desk/calendar/month-grid.tsx";
import { PlanStory } from "#components/desk/plan/plan-story.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { dayOf } from "#lib/calendar/days.ts";
import { deskCalendar } from "#lib/calendar/desk.ts";
import { deskFeeds } from "#lib/calendar/desk-feeds.ts";
import { calendarPeople } from "#lib/calendar/desk-people.ts";
import { CalendarInput } from "#lib/calendar/schema.ts";
import { daysOf, firstDayOf } from "#lib/calendar/spans.ts";
import { deskSections } from "#lib/sections/desk.ts";
import { deskSite } from "#lib/settings/desk-site.ts";
import { storyChoices } from "../../story-choices.ts";

export const metadata: Metadata = { title: "Calendar" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Entries of one day that a view has room for. */
const MOST = { month: 4, week: 30, agenda: 200 } as const;

export default async function CalendarPage({ searchParams }: Props) {
  const wish = CalendarInput.parse(await searchParams);
  const viewer = await requireViewer(addressOf(wish));
  const { timeZone: zone, language } = await deskSite(viewer);
  const now = new Date();
  const today = dayOf(now, zone);
  const on = wish.on ?? today;
  const span = daysOf(wish.view, on, firstDayOf(language));
  const { section, person, view } = wish;
  const [{ days, cut }, choices, sections, people, feeds] = await Promise.all([
    deskCalendar(viewer, { days: span, zone, most: MOST[view], section, person }),
    storyChoices(viewer),
    deskSections(viewer),
    calendarPeople(viewer),
    deskFeeds(viewer),
  ]);
  const isEmpty = days.every(({ entries }) => entries.length === 0);
  const names = {
    sections: new Map(sections.map(({ id, name }) => [id, name])),
    people: new Map([...people, viewer].map(({ id, name }) => [id, name])),
  };
  const shown = { days, today, zone, wish };
  return (
    <main className="work cal">
      <Top title="Calendar">
        <PlanStory {...choices} />
        <NewArticle />
      </Top>
      <CalendarFilters
        wish={wish}
        sections={choices.sections}
        people={people.map(({ id, name }) => ({ value: id, label: name }))}
        mine={viewer.id}
        zone={zone}
      />
      <CalendarBar wish={wish} on={on} days={span} />
      {cut && <p className="notice">There is more in this time than is shown. Choose a section or a person.</p>}
      <CalendarMoves>
        {isEmpty && <EmptyCalendar isNarrowed={Boolean(section || person)} wish={wish} />}
        {view === "agenda" ? !isEmpty && <Agenda {...shown} /> : <MonthGrid {...shown} on={on} />}
      </CalendarMoves>
      <FeedsPart feeds={feeds} filter={{ section, person }} names={names} now={now} zone={zone} />
    </main>
  );
}
