import { app } from 'electron';

/**
 * Answers the orders of the parent (`withElectron`), one after the other, as the main process of Electron.
 *
 * An order that fails ends the process: what is measured behind it would be worth nothing.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- only the parent knows what it sends
export function answerOrders<Order, Figures>(answer: (order: Order) => Promise<Figures>): void {
  void app.whenReady().then(() => {
    process.on('message', (order: Order) => {
      void answer(order).then(
        (figures) => process.send?.(figures),
        (error: unknown) => {
          console.error(error);
          app.exit(1);
        },
      );
    });
    process.send?.('ready');
  });
}
