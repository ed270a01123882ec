package io.github.aliexpressrules.architecture.broken.core;

import io.github.aliexpressrules.architecture.broken.buyer.KnowsTheMerchant;
import tools.jackson.databind.json.JsonMapper;

record KnowsRulesAndJackson(KnowsTheMerchant rules, JsonMapper library) {}
