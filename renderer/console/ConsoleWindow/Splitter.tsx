import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { treeWidths } from '../../stores/console-state';
import { useConsole, useConsoleState } from '../console-context';
import { drag } from '../drag';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    width: '1px',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralStroke2,
    cursor: 'col-resize',
    outline: 'none',
    touchAction: 'none',
    // The line is thin; what one can grip is not.
    '::after': {
      content: '""',
      position: 'absolute',
      left: '-4px',
      width: '9px',
      top: 0,
      bottom: 0,
      zIndex: 2,
    },
    ':hover': { backgroundColor: tokens.colorNeutralStrokeAccessible },
    ':focus-visible': {
      backgroundColor: tokens.colorStrokeFocus2,
      outline: `1px solid ${tokens.colorStrokeFocus2}`,
    },
  },
});

/** Pixels one key press moves the line. */
const keyStep = 16;

/** The line between tree and list: drag it, double-click it, or focus it and press Left, Right, Home or End. */
export function Splitter() {
  const styles = useStyles();
  const console = useConsole();
  const width = useConsoleState((state) => state.treeWidth);
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted: Readonly<Record<string, number>> = {
      ArrowLeft: width - keyStep,
      ArrowRight: width + keyStep,
      Home: treeWidths.minimum,
      End: treeWidths.maximum,
    };
    const target = wanted[event.key];
    if (target === undefined || event.altKey) return;
    console.resizeTree(target);
    event.preventDefault();
  };
  return (
    <div
      className={styles.root}
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the console tree"
      aria-controls="console-tree"
      aria-valuemin={treeWidths.minimum}
      aria-valuemax={treeWidths.maximum}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={(event) => drag(event, (distance) => console.resizeTree(width + distance))}
      onDoubleClick={() => console.resizeTree(treeWidths.default)}
      onKeyDown={onKeyDown}
    />
  );
}
