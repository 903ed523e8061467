/** Why a picture can't be used; each has its sentence. */
export type FileProblem = 'not-a-picture' | 'too-large' | 'too-many-pixels' | 'broken';
export type CameraProblem = 'no-camera' | 'camera-denied' | 'camera-busy';
export type PictureProblem = FileProblem | CameraProblem;
