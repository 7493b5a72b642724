/**
 * Listens to the document by the method of its prototype: an `<img name="addEventListener">` of a page stands
 * before the document's own, as any name of an image, a form or a frame does.
 */
export function listenToDocument<Type extends keyof DocumentEventMap>(
  type: Type,
  listener: (event: DocumentEventMap[Type]) => void,
): void {
  EventTarget.prototype.addEventListener.call(document, type, listener as EventListener);
}

/** Ends what `listenToDocument` began. */
export function leaveDocument<Type extends keyof DocumentEventMap>(
  type: Type,
  listener: (event: DocumentEventMap[Type]) => void,
): void {
  EventTarget.prototype.removeEventListener.call(document, type, listener as EventListener);
}
