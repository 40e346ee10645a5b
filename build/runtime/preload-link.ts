// The wire to the preload's isolated world in a window's main frame.
import type { CdpSession, Protocol } from './cdp';
import { fromParts, RECEIVE, SEND, toParts, WORLD, type ToMain, type ToPage } from './page/wire';

export class PreloadLink {
  /** the execution context of the world; undefined while a document is being replaced */
  world: number | undefined;
  private session: CdpSession | undefined;
  private receivePart: (part: string) => void = () => {};

  /**
   * @param mainFrameId only the world of this frame is heard
   * @param received told of each message, in order
   * @param failed told of an error in the preload script
   */
  constructor(
    private readonly mainFrameId: () => string,
    private readonly received: (message: ToMain) => void,
    private readonly failed: (error: Error) => void,
  ) {}

  /** Listens on a page's session; the page must not run yet. */
  attach(session: CdpSession): void {
    this.session = session;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId?: string };
      if (context.name !== WORLD || frameId !== this.mainFrameId()) return;
      this.world = context.id;
      this.receivePart = fromParts((text) => this.received(JSON.parse(text) as ToMain));
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.world) this.world = undefined;
    });
    session.on('Runtime.executionContextsCleared', () => {
      this.world = undefined;
    });
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === SEND && executionContextId === this.world) this.receivePart(payload);
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => this.exception(exceptionDetails));
  }

  /** Sends; a message to a page that is not there (yet) is lost, as in Electron. */
  deliver(message: ToPage): void {
    if (this.world === undefined) return;
    for (const part of toParts(JSON.stringify(message))) {
      this.session?.attempt('Runtime.callFunctionOn', {
        executionContextId: this.world,
        functionDeclaration: `function (part) { globalThis.${RECEIVE}?.(part); }`,
        arguments: [{ value: part }],
      });
    }
  }

  private exception({ executionContextId, exception, text }: Protocol.Runtime.ExceptionDetails): void {
    if (executionContextId !== undefined && executionContextId === this.world)
      this.failed(new Error(exception?.description ?? text));
  }
}
