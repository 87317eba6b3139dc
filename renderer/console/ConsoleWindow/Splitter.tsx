import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useConsole, useConsoleState } from '../console-context';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    width: '1px',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralStroke2,
    cursor: 'col-resize',
    outline: 'none',
    '::after': {
      content: '""',
      position: 'absolute',
      left: '-4px',
      width: '9px',
      top: 0,
      bottom: 0,
      zIndex: 2,
    },
    ':focus-visible': {
      backgroundColor: tokens.colorStrokeFocus2,
      boxShadow: `0 0 0 1px ${tokens.colorStrokeFocus2}`,
    },
  },
});

/** Pixels one key press moves the line. */
const keyStep = 16;

/** The line between tree and list: drag it, or focus it and press Left or Right. */
export function Splitter() {
  const styles = useStyles();
  const console = useConsole();
  const width = useConsoleState((state) => state.treeWidth);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const line = event.currentTarget;
    const start = event.clientX - width;
    line.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => console.resizeTree(moved.clientX - start);
    line.addEventListener('pointermove', move);
    line.addEventListener('pointerup', () => line.removeEventListener('pointermove', move), { once: true });
    event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    console.resizeTree(width + (event.key === 'ArrowRight' ? keyStep : -keyStep));
    event.preventDefault();
  };
  return (
    <div
      className={styles.root}
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the console tree"
      aria-valuemin={120}
      aria-valuemax={640}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
