/** The thread of the program that signs pieces, bundled beside whatever a bench starts. */
import '../../../electron/adapters/signatures/zone-signing-worker';
