import type { ChainLink } from '../../../shared/model/validation';
import { chainTexts } from './chain-texts';

/** The links of one zone, which stand in one box of the picture. */
export interface ZoneBox {
  readonly zone: string;
  readonly links: readonly ChainLink[];
}

/** Joins the links that follow each other in the same zone. A zone that comes again has a box again. */
export function zoneBoxes(links: readonly ChainLink[]): readonly ZoneBox[] {
  const boxes: { zone: string; links: ChainLink[] }[] = [];
  for (const link of links) {
    const last = boxes.at(-1);
    if (last?.zone === link.zone) last.links.push(link);
    else boxes.push({ zone: link.zone, links: [link] });
  }
  return boxes;
}

/** A zone's name as the picture shows it: the root has none. */
export function zoneTitle(zone: string): string {
  return zone === '' || zone === '.' ? chainTexts.root : zone;
}
