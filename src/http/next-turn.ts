/** Lets the browser paint and handle input; unlike a timer it is not held back after a few turns. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const onTurn = () => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', onTurn, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}
