export const DENIED = 1;
export const UNAVAILABLE = 2;
export const TIMEOUT = 3;

export const HERE = { longitude: 87.3041237, latitude: 44.0131859 };

/**
 * A device that keeps the page's questions for its position until a test answers: never at once (W3C
 * Geolocation).
 */
export class LocationDevice implements Geolocation {
  readonly questions: [PositionCallback, PositionErrorCallback | null, PositionOptions?][] = [];

  getCurrentPosition(
    found: PositionCallback,
    failed: PositionErrorCallback | null = null,
    options: PositionOptions = {},
  ): void {
    this.questions.push([found, failed, options]);
  }

  watchPosition(): number {
    throw new Error('nobody is followed');
  }

  clearWatch(): void {}

  find(position = HERE, index = this.questions.length - 1): void {
    const coords = { ...position, accuracy: 50 } as GeolocationCoordinates;
    this.questions[index]?.[0]({ coords, timestamp: 0 } as GeolocationPosition);
  }

  fail(code: number, index = this.questions.length - 1): void {
    this.questions[index]?.[1]?.({
      code,
      message: '',
      PERMISSION_DENIED: DENIED,
      POSITION_UNAVAILABLE: UNAVAILABLE,
      TIMEOUT,
    });
  }
}
