import type { EditionPicture } from "../../edition-types.ts";
export const railBridge: EditionPicture = { key: "rail-bridge", alt: "", caption: "", credit: "", focalX: 0.5, focalY: 0.5, svg: () => "<svg xmlns='http://www.w3.org/2000/svg' width='2400' height='1350'/>" };
