import { RendererProvider, createDOMRenderer } from '@fluentui/react-components';
import { configure, render, screen } from '@testing-library/react';
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { done } from '../../../shared/contract/outcome';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { SigningStart } from '../../../shared/model/signing-parameters';
import { TestProvider } from '../../dnssec/testing/TestProvider';
import { addConsoleShims } from '../../testing/browser-shims';
import { fakeApi } from '../../testing/fake-api';
import type { FakeApi } from '../../testing/fake-api';
import type { IntroPage } from '../store/pages';
import { aStart, aZonePlan, zone } from './builders';

/** A wizard on the screen, who clicks and types, and the world behind it. */
export interface RenderedWizard extends FakeApi {
  readonly user: UserEvent;
  /** Every `changed` it closed with. */
  readonly closings: readonly boolean[];
}

// A busy machine needs longer than a quiet one, and no test here is about time.
vi.setConfig({ testTimeout: 30_000 });
configure({ defaultHidden: true, asyncUtilTimeout: 4000 });

let currentApi: DesktopApi = fakeApi().api;

/** The wizards read `window.dnsManager` once, when their module is loaded; each test puts its own world behind it. */
const relay = new Proxy(currentApi, { get: (_first, name: keyof DesktopApi) => currentApi[name] });
Object.defineProperty(window, 'dnsManager', { configurable: true, value: relay });
const { SigningWizard } = await import('../SigningWizard/SigningWizard');
const { UnsignWizard } = await import('../UnsignWizard/UnsignWizard');

/** Without a document no style rules are written: jsdom has no layout, and matching them takes most of the time. */
const withoutStyles = createDOMRenderer(undefined);

function RememberingWizard({ onClose }: { readonly onClose: (changed: boolean) => void }) {
  const [hidden, setHidden] = useState<readonly IntroPage[]>([]);
  return (
    <SigningWizard
      server="DC1"
      zone={zone}
      hiddenPages={hidden}
      onHide={(page, isHidden) => {
        setHidden((now) => [...now.filter((other) => other !== page), ...(isHidden ? [page] : [])]);
      }}
      onClose={onClose}
    />
  );
}

function show(fake: FakeApi, wizard: (onClose: (changed: boolean) => void) => ReactNode): RenderedWizard {
  addConsoleShims();
  currentApi = fake.api;
  const closings: boolean[] = [];
  render(
    <RendererProvider renderer={withoutStyles}>
      <TestProvider>{wizard((changed) => closings.push(changed))}</TestProvider>
    </RendererProvider>,
  );
  return {
    ...fake,
    closings,
    user: userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never }),
  };
}

/** Shows the Zone Signing Wizard; planning and signing go well unless the test says otherwise. */
export async function renderWizard(start: SigningStart = aStart()): Promise<RenderedWizard> {
  const fake = fakeApi();
  fake.answer('readSigningParameters', done(start));
  fake.answer('planZoneSigning', done(aZonePlan()));
  fake.answer('performZoneSigning', done(aZonePlan()));
  const rendered = show(fake, (onClose) => <RememberingWizard onClose={onClose} />);
  await screen.findByRole('heading', { level: 3 });
  return rendered;
}

/** Shows `Unsign zone`, in a world that the test has prepared. */
export function renderUnsign(fake: FakeApi): RenderedWizard {
  return show(fake, (onClose) => <UnsignWizard server="DC1" zone={zone} onClose={onClose} />);
}

/** A button of whatever stands on the screen. */
export function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

/** Does a button say that it can not be pressed? */
export function isGreyed(name: string): boolean {
  return button(name).getAttribute('aria-disabled') === 'true';
}

/** The heading of the page in front. */
export function heading(): string | null {
  return screen.getByRole('heading', { level: 3 }).textContent;
}
