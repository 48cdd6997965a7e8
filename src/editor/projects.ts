import type { Analyst, EditorAnswer } from "./analyst.ts";
import { createProject, type ProjectState } from "./project.ts";
import type { OpenText } from "./view.ts";

/** The projects of an editor's window: its folders, and for a file outside of them one that holds it. */
export interface Projects {
  /** The project of a file, by its absolute path. */
  readonly of: (absolute: string) => ProjectState;
  readonly all: () => readonly ProjectState[];
  readonly addFolder: (folder: string) => void;
  readonly removeFolder: (folder: string) => void;
}

export interface ProjectsSurroundings {
  readonly analyst: Analyst;
  /** The folder to analyse for a file outside of all. */
  readonly homeOf: (absolute: string) => string;
  /** All open documents, by absolute path. */
  readonly open: () => ReadonlyMap<string, OpenText>;
  readonly onAnswer: (project: ProjectState, answer: EditorAnswer) => void;
  /** As a project is told of it. */
  readonly onTyped: (project: ProjectState, what: "judged" | "moved") => void;
}

export function createProjects({
  analyst,
  homeOf,
  open,
  onAnswer,
  onTyped,
}: ProjectsSurroundings): Projects {
  const projects = new Map<string, ProjectState>();
  const folderOf = (absolute: string): string | null => {
    const around = [...projects.keys()].filter((folder) =>
      isInside(absolute, folder),
    );
    const [nearest] = around.toSorted((a, b) => b.length - a.length);
    return nearest ?? null;
  };
  const add = (folder: string): ProjectState => {
    const known = projects.get(folder);
    if (known !== undefined) return known;
    const project = createProject(folder, {
      analyst,
      open: () =>
        new Map(
          [...open()].filter(([absolute]) => folderOf(absolute) === folder),
        ),
      onAnswer: (answer) => {
        onAnswer(project, answer);
      },
      onTyped: (what) => {
        onTyped(project, what);
      },
    });
    projects.set(folder, project);
    return project;
  };
  return {
    of: (absolute) => add(folderOf(absolute) ?? homeOf(absolute)),
    all: () => [...projects.values()],
    addFolder: add,
    removeFolder: (folder) => {
      projects.get(folder)?.close();
      projects.delete(folder);
    },
  };
}

function isInside(absolute: string, folder: string): boolean {
  const prefix = /[\\/]$/.test(folder) ? folder : `${folder}/`;
  return absolute.startsWith(prefix);
}
