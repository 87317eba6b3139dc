import { Button, mergeClasses, Tooltip, useId } from '@fluentui/react-components';
import { ArrowClockwise20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useRestoreFocus } from '../../dnssec/useRestoreFocus';
import { toolTexts } from './tool-texts';
import { useToolPageStyles } from './ToolPage.styles';
import { isConsoleKey, leavePane } from './window-keys';

interface ToolPageProps {
  readonly title: string;
  /** One or two sentences above everything: what the page is for. */
  readonly lead?: ReactNode;
  /** Buttons of the whole page, left of Refresh and Close. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Reads the page again: F5 and the button. Left out where there is nothing to read. */
  readonly onReload?: () => void;
  readonly onClose: () => void;
  /** Added to the body, for a page that lays itself out or does not scroll as a whole. */
  readonly bodyClassName?: string;
}

/** The page has the keyboard when it opens, so that Esc, F5 and the arrow keys are about it. */
function useFirstFocus(): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null);
  useEffect(() => page.current?.focus({ preventScroll: true }), []);
  return page;
}

/**
 * What the page's own keys are. The console behind must not hear Backspace, Delete or F5 meanwhile.
 *
 * A key pressed in a dialog or list that the page opened reaches here through React and not through the document:
 * it is none of ours.
 */
function keyHandler({ onReload, onClose }: Pick<ToolPageProps, 'onReload' | 'onClose'>) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
    if (event.isDefaultPrevented() || leavePane(event)) return;
    if (isConsoleKey(event)) event.stopPropagation();
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const act = { Escape: onClose, F5: onReload }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
}

/**
 * The frame of every tool page: its name, its actions, Refresh (F5) and Close (Esc), and a body that scrolls.
 *
 * It fills its container (see `ToolSurface`), is one stop of F6, and gives the focus back when it closes.
 */
export function ToolPage({
  title,
  lead,
  actions,
  children,
  onReload,
  onClose,
  bodyClassName,
}: ToolPageProps) {
  const styles = useToolPageStyles();
  const titleId = useId('tool-page-title-');
  useRestoreFocus();
  const page = useFirstFocus();
  return (
    <section
      ref={page}
      className={styles.root}
      aria-labelledby={titleId}
      tabIndex={-1}
      data-pane="tool"
      onKeyDown={keyHandler({ ...(onReload === undefined ? {} : { onReload }), onClose })}
    >
      <div className={styles.band}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {actions}
        {onReload === undefined ? null : (
          <Tooltip content={toolTexts.reloadHint} relationship="description">
            <Button appearance="subtle" icon={<ArrowClockwise20Regular />} onClick={onReload}>
              {toolTexts.reload}
            </Button>
          </Tooltip>
        )}
        <Tooltip content={toolTexts.closeHint} relationship="description">
          <Button
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={toolTexts.close(title)}
            onClick={onClose}
          />
        </Tooltip>
      </div>
      <div className={mergeClasses(styles.body, bodyClassName)}>
        {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
        {children}
      </div>
    </section>
  );
}
