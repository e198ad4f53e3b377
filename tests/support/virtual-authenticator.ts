import type { CDPSession, Page } from "@playwright/test";

/** A device with passkeys that Chromium pretends to have: it answers by itself, with a finger on it. */
export type VirtualAuthenticator = { session: CDPSession; id: string };

export async function aVirtualAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId: id } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { session, id };
}

/** Whether the person's finger is on it. */
export async function touch({ session, id }: VirtualAuthenticator, enabled: boolean): Promise<void> {
  await session.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId: id, enabled });
}

export async function passkeysOn({ session, id }: VirtualAuthenticator): Promise<number> {
  return (await session.send("WebAuthn.getCredentials", { authenticatorId: id })).credentials.length;
}
