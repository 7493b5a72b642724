import type { ReactiveControllerHost } from 'lit';
import { AddressController } from '../../../controllers/address-controller.ts';
import { readListState, writeListState } from '../../../model/filter/list-address.ts';
import { initialState, type ListState } from '../../../model/filter/list-state.ts';

type Host = ReactiveControllerHost & HTMLElement & { readonly view: string | null };

/** Keeps how a list stands in the address of its page: what differs from how its attributes say. */
export function keepInAddress(
  host: Host,
  prefix: () => string | null,
  onRead: (state: ListState) => void,
): AddressController<ListState> {
  return new AddressController<ListState>(host, {
    ...{ prefix, onRead },
    read: (search, own) => readListState(search, own, initialState(host)),
    write: (search, own, state) => writeListState(search, own, state, initialState(host)),
  });
}
