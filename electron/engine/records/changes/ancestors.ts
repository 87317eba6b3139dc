import { equalNames, nameKey, parentName } from '../name';

/** The names above one within a zone, the closest first, the zone's own left out; as keys. */
export function ancestorsIn(name: string, origin: string): readonly string[] {
  const above: string[] = [];
  let next = equalNames(name, origin) ? null : parentName(name);
  while (next !== null && !equalNames(next, origin)) {
    above.push(nameKey(next));
    next = parentName(next);
  }
  return above;
}
