import type { CallName } from '../../shared/contract/call-names';
import type { CallArgument, CallResult } from '../../shared/contract/calls';
import type { Outcome } from '../../shared/contract/outcome';

/** Answers one call. The argument has passed the contract's schema. */
export type Handler<C extends CallName> = (argument: CallArgument<C>) => Promise<Outcome<CallResult<C>>>;

/** A handler for every call; a missing one breaks the compile. */
export type Handlers = { readonly [C in CallName]: Handler<C> };
