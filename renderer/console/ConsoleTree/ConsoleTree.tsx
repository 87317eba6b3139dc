import { useId } from 'react';
import { useConsole } from '../console-context';
import { useConsoleTreeStyles } from './ConsoleTree.styles';
import { TreeLine } from './TreeLine';
import { useConsoleTree } from './useConsoleTree';

/** The console tree. Only the lines in sight exist, so that ten thousand zones unfold as quickly as ten. */
export function ConsoleTree() {
  const styles = useConsoleTreeStyles();
  const console = useConsole();
  const { rows, index, virtual, setScroller, rowId, ...handlers } = useConsoleTree(useId());
  return (
    <div
      ref={setScroller}
      className={styles.root}
      role="tree"
      aria-label="Console tree"
      tabIndex={0}
      aria-activedescendant={index < 0 ? undefined : rowId(index)}
      data-pane="tree"
      onFocus={() => console.activate('tree')}
      {...handlers}
    >
      <div className={styles.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <TreeLine
              key={row.id}
              id={rowId(item.index)}
              index={item.index}
              row={row}
              top={item.start}
              selected={item.index === index}
            />
          );
        })}
      </div>
    </div>
  );
}
