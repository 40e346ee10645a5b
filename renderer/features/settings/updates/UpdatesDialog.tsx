import { Button, Group, Progress } from '@mantine/core';
import type { UpdateOffer } from '@shared/contract';
import { useEffect, useRef } from 'react';
import { useSettings } from '../../../store/base/settings';
import {
  closeUpdates,
  downloadUpdate,
  installUpdate,
  openUpdates,
  skipUpdate,
  stopUpdate,
  useUpdates,
  type UpdateStep,
} from '../../../store/app/updates';
import { Dialog } from '../../../ui/Dialog';
import { day } from '../../../ui/format';
import classes from './updates.module.css';

/** What there is to update to, and what becomes of it. Putting it away decides nothing. */
export function UpdatesDialog() {
  const at = useUpdates((state) => state.at);
  const box = useRef<HTMLDivElement>(null);
  const step = at.step === 'ready' ? at.time : at.step;
  // What had the keyboard goes with its step.
  useEffect(
    () => box.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true }),
    [step],
  );
  return (
    <Dialog onClose={closeUpdates} title="Updates" size={560}>
      <div ref={box} className={classes.updates}>
        <Step at={at} />
      </div>
    </Dialog>
  );
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function Step({ at }: { at: UpdateStep }) {
  switch (at.step) {
    case 'none':
    case 'looking':
      return (
        <>
          <p role="status">Looking for updates…</p>
          <Foot>
            <Button data-autofocus onClick={() => void stopUpdate()}>
              Stop
            </Button>
          </Foot>
        </>
      );
    case 'refused':
      return (
        <>
          <p role="alert">{at.message}</p>
          <Foot>
            <Button onClick={() => void openUpdates()}>Look again</Button>
            <Button variant="filled" data-autofocus onClick={closeUpdates}>
              Close
            </Button>
          </Foot>
        </>
      );
    case 'found':
      return <FoundStep {...at.found} />;
    case 'coming':
      return <Coming offer={at.offer} received={at.received} />;
    case 'ready':
      return <Ready {...at} />;
  }
}

interface FoundProps {
  address: string;
  newer: UpdateOffer | null;
  back: readonly UpdateOffer[];
  skipped: boolean;
}

function FoundStep({ address, newer, back, skipped }: FoundProps) {
  const { version } = useSettings((state) => state.info);
  return (
    <>
      <p role="status">
        {newer
          ? `Stet ${newer.version} is there. You have ${version}.`
          : `You have ${version}, and there is no newer one for this computer.`}
        {skipped && ' You chose to skip it before.'}
      </p>
      <p className={classes.address}>{address}</p>
      {newer && <OfferFacts offer={newer} />}
      {newer ? (
        <Foot>
          <Button onClick={() => void skipUpdate(newer.version)}>Skip this version</Button>
          <Button onClick={closeUpdates}>Not now</Button>
          <Button variant="filled" data-autofocus onClick={() => void downloadUpdate(newer)}>
            Download
          </Button>
        </Foot>
      ) : (
        <Foot>
          <Button variant="filled" data-autofocus onClick={closeUpdates}>
            Close
          </Button>
        </Foot>
      )}
      {back.length > 0 && (
        <section className={classes.back} aria-label="Go back">
          <h3>Go back</h3>
          <p>
            Where this version does not serve you, an older one is fetched, checked and installed in the same
            way. Your library stays.
          </p>
          <ul>
            {back.map((offer) => (
              <li key={offer.version}>
                <span>
                  Stet {offer.version}, {day(offer.released.slice(0, 10))}
                  {offer.library === 'older' && '. It opens what this version has saved to read only.'}
                </span>
                <Button
                  size="compact-sm"
                  aria-label={`Download Stet ${offer.version}`}
                  onClick={() => void downloadUpdate(offer)}
                >
                  Download
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function OfferFacts({ offer: { released, notes, name, size, library } }: { offer: UpdateOffer }) {
  return (
    <>
      <dl className={classes.facts}>
        <div>
          <dt>Released</dt>
          <dd>{day(released.slice(0, 10))}</dd>
        </div>
        <div>
          <dt>Installer</dt>
          <dd>
            {name}, {megabytes(size)}
          </dd>
        </div>
      </dl>
      {notes && (
        <pre className={classes.notes} tabIndex={0} aria-label="What is new">
          {notes}
        </pre>
      )}
      {library === 'newer' && (
        <p>
          An older Stet opens what this one has saved to read only. Update every computer that uses the
          library.
        </p>
      )}
    </>
  );
}

function Coming({ offer, received }: { offer: UpdateOffer; received: number }) {
  return (
    <>
      <p>Downloading Stet {offer.version}. You can go on working.</p>
      <Progress value={(received / offer.size) * 100} aria-label={`Download of Stet ${offer.version}`} />
      <p className={classes.counted}>
        {megabytes(received)} of {megabytes(offer.size)}
      </p>
      <Foot>
        <Button onClick={() => void stopUpdate()}>Stop</Button>
        <Button variant="filled" data-autofocus onClick={closeUpdates}>
          Go on working
        </Button>
      </Foot>
    </>
  );
}

function Ready({
  offer,
  byHand,
  time,
}: {
  offer: UpdateOffer;
  byHand: string | null;
  time: 'now' | 'quit' | 'never';
}) {
  if (byHand !== null) {
    return (
      <>
        <p role="status">
          Stet {offer.version} was downloaded and checked. {byHand}
        </p>
        <Foot>
          <Button variant="filled" data-autofocus onClick={closeUpdates}>
            Close
          </Button>
        </Foot>
      </>
    );
  }
  if (time === 'now')
    return <p role="status">Stet is saving what is open, ends, and installs {offer.version}.</p>;
  return (
    <>
      <p role="status">
        Stet {offer.version} was downloaded and checked.{' '}
        {time === 'quit' ? 'It is installed when you quit.' : 'Nothing is installed yet.'}
      </p>
      <p>It is installed only after everything you typed is saved. If that fails, Stet stays as it is.</p>
      <Foot>
        {time === 'quit' ? (
          <Button onClick={() => void installUpdate('never')}>Do not install</Button>
        ) : (
          <Button onClick={closeUpdates}>Not now</Button>
        )}
        <Button onClick={() => void installUpdate('now')}>Quit and install now</Button>
        {time === 'never' && (
          <Button variant="filled" data-autofocus onClick={() => void installUpdate('quit')}>
            Install when I quit
          </Button>
        )}
        {time === 'quit' && (
          <Button variant="filled" data-autofocus onClick={closeUpdates}>
            Close
          </Button>
        )}
      </Foot>
    </>
  );
}

const Foot = ({ children }: { children: React.ReactNode }) => (
  <Group justify="flex-end" gap={8}>
    {children}
  </Group>
);
