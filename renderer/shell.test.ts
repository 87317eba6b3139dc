import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.join(import.meta.dirname, 'shell.css'), 'utf8');
const [base = '', dark = '', forced = '', chosen = ''] = css.split('@media');

/** The custom properties of a part of the style sheet, each on one line. */
function propertiesIn(part: string): ReadonlyMap<string, string> {
  const declarations = part.matchAll(/--(\w+):\s*([^;]+);/gu);
  return new Map(
    [...declarations].map(([, name = '', value = '']) => [name, value.replaceAll(/\s+/gu, ' ').trim()]),
  );
}

/** Which tokens the first screen reads: all of the console but what is loaded when it opens. */
function tokensOfTheConsole(): readonly string[] {
  const folder = path.join(import.meta.dirname, 'console');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const ofFirstScreen = files.filter(
    (file) => /\.tsx?$/u.test(file) && !/^(?:dialogs|ContextMenu)/u.test(file),
  );
  const found = ofFirstScreen.flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(/tokens\.(\w+)/gu)].map(
      ([, name = '']) => name,
    ),
  );
  return [...new Set(found)];
}

describe('the style sheet of the shell', () => {
  it.each([
    ['light', propertiesIn(base), webLightTheme],
    ['dark', propertiesIn(dark), webDarkTheme],
  ] as const)('has the values of the %s theme', (_name, properties, theme) => {
    const values: Readonly<Record<string, unknown>> = { ...theme };
    expect(properties.size).toBeGreaterThan(10);
    for (const [name, value] of properties)
      expect(`${name}: ${value}`).toBe(`${name}: ${String(values[name])}`);
  });

  it('gives every colour another value in the dark and in high contrast', () => {
    const colors = [...propertiesIn(base).keys()].filter((name) => name.startsWith('color'));
    expect([...propertiesIn(dark).keys()]).toEqual(colors);
    expect([...propertiesIn(forced).keys()]).toEqual(colors);
    expect([...propertiesIn(chosen).keys()]).toEqual(colors);
  });

  it('defines every token that the first screen uses', () => {
    const used = tokensOfTheConsole();
    expect(used).toContain('colorNeutralBackground1');
    expect(used.filter((name) => !propertiesIn(base).has(name))).toEqual([]);
  });
});
