import { RoomLink } from "#components/desk/shell/room-link.tsx";
import { NOTICES } from "#components/desk/shell/rooms.ts";
import "./notices.css";

/** In the side of the desk: whether there is something that one has not read. `unread` is counted up to `most`. */
export function NoticesLink({ unread, most }: { unread: number; most: number }) {
  return (
    <RoomLink {...NOTICES}>
      {unread > 0 && (
        <span className="notices-count">
          {unread < most ? unread : `${most - 1}+`}
          <span className="away"> unread</span>
        </span>
      )}
    </RoomLink>
  );
}
