"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Top } from "../shell/top.tsx";
import { UploadArea } from "./upload-area.tsx";

/** The library's page around its grid: what is uploaded appears in it. */
export function Library({ children }: { children: ReactNode }) {
  const router = useRouter();
  return (
    <UploadArea uploaded={() => router.refresh()} head={(button) => <Top title="Media">{button}</Top>}>
      {children}
    </UploadArea>
  );
}
