import { sourceIn } from "../deploy-file.ts";
import { inFrontOfAll } from "../in-front.ts";
import type { Reader } from "./reader.ts";

/** AWS load balancers of a Terraform file whose idle timeout is a number or left out: then it is 60 s. */
export const terraform: Reader = {
  reads: (path) => path.endsWith(".tf"),
  matters: (text) => /"aws_(?:lb|alb)"/.test(text),
  read: (file) => ({
    launches: [],
    troubles: [],
    proxies: [...file.text.matchAll(BALANCER)].flatMap((match) => {
      const [whole, body = ""] = match;
      if (/load_balancer_type\s*=\s*"(?:network|gateway)"/.test(body))
        return [];
      const given = /^[ \t]*idle_timeout[ \t]*=[ \t]*("?)([^\s"#]+)/m.exec(
        body,
      );
      const [text = "", , value = ""] = given ?? [];
      const base = { kind: "known", alternatives: [] } as const;
      const start =
        match.index +
        whole.indexOf(body) +
        (given?.index ?? 0) +
        text.length -
        value.length;
      const source = sourceIn(file, { start, end: start + value.length });
      return [
        inFrontOfAll({
          kind: "alb" as const,
          name: "the load balancer",
          location: null,
          timeoutSeconds:
            given === null
              ? { ...base, value: 60, source: null, note: "AWS's default" }
              : /^\d+$/.test(value)
                ? { ...base, value: Number(value), source, note: null }
                : {
                    kind: "unknown" as const,
                    value: 60,
                    source,
                    because: `it is taken from ${value}`,
                  },
        }),
      ];
    }),
  }),
};

const BALANCER = /^resource\s+"aws_(?:lb|alb)"\s+"[^"]*"\s*\{([^]*?)^\}/gm;
