import { mergeClasses } from '@fluentui/react-components';
import type { ItemIcon } from '../model/item-list';
import { useItemPictureStyles } from './ItemPicture.styles';

/** The small picture in front of a name; a signed zone wears a lock. Says nothing to a screen reader: words do. */
export function ItemPicture({ icon }: { readonly icon: ItemIcon }) {
  const styles = useItemPictureStyles();
  return <span className={mergeClasses(styles.root, styles[icon])} aria-hidden="true" />;
}
