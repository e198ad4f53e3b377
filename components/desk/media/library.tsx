"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { UploadArea } from "./upload-area.tsx";

/** The library's page around its grid: what is uploaded appears in it. */
export function Library({ children }: { children: ReactNode }) {
  const router = useRouter();
  return (
    <UploadArea uploaded={() => router.refresh()} heading={<h1>Media</h1>}>
      {children}
    </UploadArea>
  );
}
