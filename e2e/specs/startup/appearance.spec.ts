import type { Appearance } from '../../fixtures';
import { expect, test } from '../../fixtures';

for (const appearance of ['light', 'dark', 'high-contrast'] satisfies Appearance[]) {
  test.describe(appearance, () => {
    test.use({ appearance });

    test(`the first screen has no accessibility violation in ${appearance}`, async ({
      accessibilityViolations,
    }) => {
      expect(await accessibilityViolations()).toEqual([]);
    });
  });
}
