import type { ToolComponent } from "sarif";
import type { ScanResult } from "../../findings/scan-result.ts";
import { HOME_PAGE } from "../../findings/rule-address.ts";
import { notificationDescriptorsOf } from "./notification.ts";
import { descriptorOf } from "./rule.ts";

/** hanglint itself: every rule that ran, and the kinds of notices that occurred. */
export function driverOf(
  { rules, notices }: Pick<ScanResult, "rules" | "notices">,
  version: string,
  taxonomies: readonly ToolComponent[],
): ToolComponent {
  return {
    name: "hanglint",
    version,
    semanticVersion: version,
    informationUri: HOME_PAGE,
    rules: rules.map(descriptorOf),
    notifications: notificationDescriptorsOf(notices),
    ...(taxonomies.length > 0 && {
      supportedTaxonomies: taxonomies.map(({ name }, index) => ({
        name,
        index,
      })),
    }),
  };
}
