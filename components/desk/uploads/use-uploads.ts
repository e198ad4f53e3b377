"use client";

import { useEffect, useEffectEvent, useMemo, useSyncExternalStore } from "react";
import { pageQueue } from "./page-queue.ts";
import type { Arrived, QueueState, Wish } from "./upload.ts";

const NOTHING: QueueState = { uploads: [], trouble: null };
const subscribe = (heard: () => void) => pageQueue().subscribe(heard);
const now = () => pageQueue().state();
const onServer = () => NOTHING;

/** The uploads of one place of the desk, and what one can do about them. `uploaded` hears of each that is in the library. */
export function useUploads(wish: Wish, uploaded: (arrived: Arrived) => void) {
  const { uploads: all, trouble } = useSyncExternalStore(subscribe, now, onServer);
  const { group } = wish;
  const arrived = useEffectEvent((upload: Arrived) => {
    if (upload.group === group) uploaded(upload);
  });
  useEffect(() => pageQueue().onArrived(arrived), []);
  const uploads = useMemo(() => all.filter((upload) => upload.group === group), [all, group]);
  return { uploads, trouble, add: (files: readonly File[]) => pageQueue().add(files, wish) };
}
