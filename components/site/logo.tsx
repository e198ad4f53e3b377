import { PictureSources } from "#components/ui/picture-sources.tsx";
import { type Addressed, pictureParts } from "#lib/content/picture-parts.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";

type Props = { picture: Addressed; site: Pick<SiteFacts, "name" | "look"> };

/** As wide as masthead.css lets it be; its room is kept by its proportions, so that nothing moves. */
const SIZES = "16rem";

/** The picture that stands for the name. On a dark page it stands on a light plate, unless it was said to do without. */
export function Logo({ picture, site: { name, look } }: Props) {
  const { sources, src, srcset, width, height } = pictureParts(picture, "whole", { most: 744 });
  return (
    <picture>
      <PictureSources sources={sources} sizes={SIZES} />
      <img
        className={look?.logoOnDark ? "logo" : "logo plate"}
        src={src}
        srcSet={srcset}
        sizes={SIZES}
        width={width}
        height={height}
        alt={name}
      />
    </picture>
  );
}
