import type { SigningOption } from './wizard-state';

/** The pages of the wizard; their numbers in dialogs.md section 5 stand beside them. 6 and 9 are the key editors. */
export type PageName =
  | 'welcome' // 1
  | 'options' // 2
  | 'key-master' // 3
  | 'ksk-intro' // 4
  | 'ksk' // 5
  | 'zsk-intro' // 7
  | 'zsk' // 8
  | 'nsec' // 10
  | 'trust-anchors' // 11
  | 'parameters' // 12
  | 'summary' // 13
  | 'signing'; // 14

/** Pages that only explain, and that one need not see again. */
export const introPages = ['welcome', 'ksk-intro', 'zsk-intro'] as const;

/** A page that only explains. */
export type IntroPage = (typeof introPages)[number];

const paths: Readonly<Record<SigningOption, readonly PageName[]>> = {
  customize: [
    'welcome',
    'options',
    'key-master',
    'ksk-intro',
    'ksk',
    'zsk-intro',
    'zsk',
    'nsec',
    'trust-anchors',
    'parameters',
    'summary',
    'signing',
  ],
  'of-zone': ['welcome', 'options', 'key-master', 'summary', 'signing'],
  defaults: ['welcome', 'options', 'summary', 'signing'],
};

/** Does a page only explain? */
export function isIntroPage(page: PageName): page is IntroPage {
  return introPages.some((intro) => intro === page);
}

/** The pages of a path in their order, without those that were seen often enough. */
export function pagesOf(option: SigningOption, skipped: readonly IntroPage[]): readonly PageName[] {
  return paths[option].filter((page) => !(isIntroPage(page) && skipped.includes(page)));
}

/** A place in the wizard: the page, and what decides about the way on. */
export interface Place {
  readonly page: PageName;
  readonly option: SigningOption;
  /** Pages that are left out, as remembered when the wizard opened: what is ticked now counts from the next time on. */
  readonly skipped: readonly IntroPage[];
}

/** Where Next leads, `undefined` on the last page. */
export function pageAfter({ page, option, skipped }: Place): PageName | undefined {
  const pages = pagesOf(option, skipped);
  return pages[pages.indexOf(page) + 1];
}

/** Where Back leads, `undefined` on the first page. */
export function pageBefore({ page, option, skipped }: Place): PageName | undefined {
  const pages = pagesOf(option, skipped);
  return pages[pages.indexOf(page) - 1];
}
