import type { ReactiveController } from 'lit';
import { ownFile, type OwnFile } from '../save/own-file.ts';

/** A file that was dropped, and the file itself where the browser lets us write into it. */
interface DroppedFile {
  readonly name: string;
  readonly bytes: () => Promise<ArrayBuffer>;
  readonly own: OwnFile | null;
}

/** Ways to take what is dropped. */
interface DropActions {
  /** True while the page waits for a file. */
  isWaiting(): boolean;
  open(dropped: DroppedFile): void;
  /** Says why nothing is opened: a feed is open already, or it is not one file. */
  refuse(why: 'not-waiting' | 'not-one'): void;
}

/** An item that was dropped, in browsers that let us write into its file. */
type Dropped = DataTransferItem & {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
};

/**
 * Takes a file that is let go anywhere on the page. A browser that is not kept from it leaves the page, to show the
 * file in its place.
 */
export class FileDrop implements ReactiveController {
  readonly #host: ParentNode;
  readonly #actions: DropActions;

  constructor(host: ParentNode, actions: DropActions) {
    this.#host = host;
    this.#actions = actions;
  }

  hostConnected(): void {
    window.addEventListener('dragover', this.#onOver);
    window.addEventListener('dragleave', this.#onLeave);
    window.addEventListener('drop', this.#onDrop);
  }

  hostDisconnected(): void {
    window.removeEventListener('dragover', this.#onOver);
    window.removeEventListener('dragleave', this.#onLeave);
    window.removeEventListener('drop', this.#onDrop);
  }

  readonly #onOver = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    this.#mark(true);
  };

  readonly #onLeave = ({ relatedTarget }: DragEvent): void => {
    if (relatedTarget === null) this.#mark(false);
  };

  readonly #onDrop = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    this.#mark(false);
    const { files, items } = event.dataTransfer;
    const [file] = files;
    const item: Dropped | undefined = items[0];
    const isFolder = item?.webkitGetAsEntry()?.isDirectory === true;
    if (!this.#actions.isWaiting()) this.#actions.refuse('not-waiting');
    else if (file === undefined || files.length > 1 || isFolder) this.#actions.refuse('not-one');
    else void this.#open(file, item?.getAsFileSystemHandle?.());
  };

  async #open(file: File, asked: Promise<FileSystemHandle | null> | undefined): Promise<void> {
    const handle = await asked?.catch(() => null);
    this.#actions.open({
      ...{ name: file.name, bytes: () => file.arrayBuffer() },
      own:
        handle?.kind === 'file'
          ? await ownFile(handle as FileSystemFileHandle).catch(() => null)
          : null,
    });
  }

  /** Shows where it can be let go. */
  #mark(isOver: boolean): void {
    this.#host.querySelector('.drop')?.classList.toggle('over', isOver);
  }
}

function hasFiles(event: DragEvent): event is DragEvent & { readonly dataTransfer: DataTransfer } {
  return event.dataTransfer?.types.includes('Files') === true;
}
