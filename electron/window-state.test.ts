import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fitToScreens, readWindowState } from './window-state';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const secondScreen = { x: 1920, y: 0, width: 1280, height: 1024 };

describe('fitToScreens', () => {
  it('leaves a window alone that is on a screen', () => {
    const bounds = { x: 100, y: 50, width: 1280, height: 800 };
    expect(fitToScreens(bounds, [screen])).toEqual(bounds);
  });

  it('leaves a window on the second screen', () => {
    const bounds = { x: 1950, y: 10, width: 1000, height: 700 };
    expect(fitToScreens(bounds, [screen, secondScreen])).toEqual(bounds);
  });

  it('fetches a window back whose screen has gone', () => {
    const bounds = { x: 2500, y: -300, width: 1000, height: 700 };
    expect(fitToScreens(bounds, [screen])).toEqual({ x: 920, y: 0, width: 1000, height: 700 });
  });

  it('moves a window that is half outside onto the screen it shares most of', () => {
    const bounds = { x: 1800, y: 600, width: 1000, height: 700 };
    expect(fitToScreens(bounds, [screen, secondScreen])).toEqual({
      x: 1920,
      y: 324,
      width: 1000,
      height: 700,
    });
  });

  it('shrinks a window that is larger than its screen', () => {
    const bounds = { x: -100, y: -100, width: 4000, height: 3000 };
    expect(fitToScreens(bounds, [screen])).toEqual(screen);
  });

  it('grows a window that is too small for its dialogs', () => {
    expect(fitToScreens({ x: 0, y: 0, width: 1, height: 1 }, [screen])).toEqual({
      x: 0,
      y: 0,
      width: 800,
      height: 560,
    });
  });

  it('stays within a screen that is smaller than the smallest window', () => {
    const small = { x: 0, y: 0, width: 640, height: 480 };
    expect(fitToScreens({ x: 10, y: 10, width: 800, height: 560 }, [small])).toEqual(small);
  });

  it('changes nothing when no screen is known', () => {
    const bounds = { x: 1, y: 2, width: 3, height: 4 };
    expect(fitToScreens(bounds, [])).toEqual(bounds);
  });
});

describe('readWindowState', () => {
  let folder = '';
  const write = (text: string): string => {
    const file = path.join(folder, 'window-state.json');
    writeFileSync(file, text);
    return file;
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'window-state-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('reads what was saved', () => {
    const state = { version: 1, bounds: { x: 1, y: 2, width: 900, height: 700 }, maximized: true };
    expect(readWindowState(write(JSON.stringify(state)))).toEqual(state);
  });

  it.each([
    ['an empty file', ''],
    ['half a file', '{"version":1,"bounds":{"x":1'],
    ['another version', '{"version":2,"bounds":{"x":1,"y":2,"width":900,"height":700},"maximized":true}'],
    ['missing bounds', '{"version":1,"maximized":true}'],
    ['text for a number', '{"version":1,"bounds":{"x":"1","y":2,"width":900,"height":700},"maximized":true}'],
    [
      'a number no screen has',
      '{"version":1,"bounds":{"x":1e9,"y":2,"width":900,"height":700},"maximized":true}',
    ],
    [
      'unknown fields',
      '{"version":1,"bounds":{"x":1,"y":2,"width":900,"height":700},"maximized":true,"more":1}',
    ],
    ['null', 'null'],
  ])('forgets the place after %s', (_what, text) => {
    expect(readWindowState(write(text))).toBeUndefined();
  });

  it('knows no place before the first save', () => {
    expect(readWindowState(path.join(folder, 'nothing.json'))).toBeUndefined();
  });
});
